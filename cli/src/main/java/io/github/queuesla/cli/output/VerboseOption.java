package io.github.queuesla.cli.output;

import picocli.CommandLine.Option;

/** The option {@code --verbose}. */
public final class VerboseOption {

    @Option(names = "--verbose", description = "Show every request and wait on standard error; never a secret.")
    private boolean verbose;

    public boolean isGiven() {
        return verbose;
    }
}
