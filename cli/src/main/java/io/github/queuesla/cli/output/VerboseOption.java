package io.github.queuesla.cli.output;

import picocli.CommandLine.Option;

/** The option {@code --verbose}. */
public final class VerboseOption {

    @Option(names = "--verbose", description = "Log every request and every wait to standard error, without secrets.")
    private boolean verbose;

    public boolean isGiven() {
        return verbose;
    }
}
