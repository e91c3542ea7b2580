package io.github.queuesla.e2e.supply;

/**
 * One library of the bill of materials.
 *
 * @param group the Maven group; empty for an npm package
 * @param licence the SPDX identifier
 * @param hash the SHA-256 of the jar; empty if it is not a jar
 * @param purl the package URL
 */
record Component(String group, String name, String version, String licence, String hash, String purl) {

    boolean isOurs() {
        return group.equals("io.github.queuesla");
    }

    boolean isJar() {
        return purl.endsWith("?type=jar");
    }

    boolean isScript() {
        return purl.startsWith("pkg:npm/") && !isData();
    }

    /** A part of a package that is no code: the package URL says which. */
    boolean isData() {
        return purl.contains("#");
    }
}
