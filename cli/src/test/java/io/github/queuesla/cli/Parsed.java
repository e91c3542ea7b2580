package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.queuesla.cli.environment.CommandFailure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import picocli.CommandLine;

/** Options as a command line fills them, and the failures that they end in. */
public final class Parsed {

    private Parsed() {}

    /** Those options, filled from arguments that are separated by spaces; an empty text is none. */
    public static <T> T of(T options, String arguments) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        new CommandLine(options).parseArgs(words);
        return options;
    }

    /** Asserts that the command ends with that code and says that. */
    public static void assertFails(ThrowingCallable reading, int exitCode, String message) {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, reading);
        assertThat(failure).isNotNull().hasMessageContaining(message);
        assertThat(failure.exitCode()).isEqualTo(exitCode);
    }
}
