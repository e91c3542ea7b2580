package io.github.queuesla.e2e.supply;

/**
 * One library of the bill of materials.
 *
 * @param group of Maven; empty for a package of npm
 * @param licence as SPDX writes it
 * @param hash SHA-256 of the jar; empty for what came otherwise
 * @param purl the package URL: where it is from
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
