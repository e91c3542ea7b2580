package io.github.queuesla.cli.output;

import picocli.CommandLine.Option;

/** How much is said on standard error. */
public final class VerbosityOptions {

    @Option(names = "--verbose", description = "Show every request and wait on standard error; never a secret.")
    private boolean verbose;

    @Option(names = "--debug", description = "Show where in the program a failure arose.")
    private boolean debug;

    /** Whether every request is shown. */
    public boolean verbose() {
        return verbose;
    }

    /** Whether failures come with a stack trace. */
    public boolean debug() {
        return debug;
    }
}
