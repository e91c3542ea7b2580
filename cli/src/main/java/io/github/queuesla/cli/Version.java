package io.github.queuesla.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the manifest of its jar. */
final class Version implements IVersionProvider {

    /** Name and version in one line. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "queue-sla " + (version == null ? "(not built as a jar)" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
