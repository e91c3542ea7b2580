package io.github.queuesla.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the manifest of its jar. */
final class Version implements IVersionProvider {

    /** The same in a line. */
    static String words() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "queue-sla " + (version == null ? "(not built as a jar)" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {words()};
    }
}
