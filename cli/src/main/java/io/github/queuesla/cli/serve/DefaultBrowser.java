package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.environment.CliEnvironment;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The user's browser, opened only from a terminal on a machine with a display.
 *
 * @param environment the terminal and the display
 */
record DefaultBrowser(CliEnvironment environment) {

    void open(URI address) {
        opener().ifPresent(program -> {
            try {
                new ProcessBuilder(program, address.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException notInstalled) {
                // The address is printed, so nothing is lost.
                return;
            }
        });
    }

    /** The program that opens it; empty when it is not to be opened. */
    Optional<String> opener() {
        if (!environment.outIsTerminal()) {
            return Optional.empty();
        }
        boolean display = environment.variables().containsKey("DISPLAY")
                || environment.variables().containsKey("WAYLAND_DISPLAY");
        return display ? Optional.of("xdg-open") : Optional.empty();
    }
}
