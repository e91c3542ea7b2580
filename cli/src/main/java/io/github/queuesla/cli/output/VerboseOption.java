package io.github.queuesla.cli.output;

import picocli.CommandLine.Option;

/** How much is said on standard error. */
public final class VerboseOption {

    @Option(names = "--verbose", description = "Show every request and wait on standard error; never a secret.")
    private boolean verbose;

    /** Whether every request is shown. */
    public boolean isGiven() {
        return verbose;
    }
}
