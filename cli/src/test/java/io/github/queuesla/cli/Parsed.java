package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.queuesla.cli.environment.CommandFailure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import picocli.CommandLine;

/** Options parsed from a command line, and the failures of invalid ones. */
public final class Parsed {

    private Parsed() {}

    /** The options with values from arguments separated by spaces. */
    public static <T> T of(T options, String arguments) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        new CommandLine(options).parseArgs(words);
        return options;
    }

    /** Asserts that reading fails with the exit code and the message. */
    public static void assertFails(ThrowingCallable reading, int exitCode, String message) {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, reading);
        assertThat(failure).isNotNull().hasMessageContaining(message);
        assertThat(failure.exitCode()).isEqualTo(exitCode);
    }
}
