package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.failure.HistoryWords;
import io.github.queuesla.cli.failure.RecordingWords;
import io.github.queuesla.cli.failure.WithheldList;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.StandardOutput;
import io.github.queuesla.cli.run.Invocation;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.genesys.recording.RecordingProblem;
import io.github.queuesla.history.folder.HistoryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The end of a failed command: one message for the user, an exit code for scripts, a stack trace with {@code
 * --debug}.
 */
final class FailureReport {

    private static final String CONTRACT = "--contract";

    private final Messages messages;

    FailureReport(CliEnvironment environment) {
        this.messages = new Messages(environment);
    }

    int onParameters(ParameterException failure, String[] arguments) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && unmatched.getUnmatched().stream().anyMatch(FailureReport::looksLikeASecret)) {
            messages.say("secrets are not accepted as arguments, which other users of this"
                    + " machine can read: set GENESYS_CLIENT_SECRET in the environment or in a .env"
                    + " file, and replace the secret you typed");
            return ExitCodes.USAGE;
        }
        messages.say(UsageWords.of(failure));
        messages.line("Try: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    int onExecution(Exception failure, CommandLine command, ParseResult parsed) {
        boolean debug = parsed.originalArgs().contains(QueueSla.DEBUG);
        if (failure instanceof CommandFailure known) {
            known.lines().forEach(messages::say);
            trace(failure, debug);
            return known.exitCode();
        }
        if (failure instanceof RecordingProblem recording) {
            messages.say(words(recording, parsed));
            trace(failure, debug);
            return ExitCodes.of(recording);
        }
        if (failure instanceof CountSourceException source) {
            if (!source.isInterruption()) {
                messages.say(message(source.failure(), command));
            }
            trace(failure, debug);
            return ExitCodes.of(source.failure().kind());
        }
        if (failure instanceof HistoryException history) {
            return end(history, ExitCodes.of(history), HistoryWords.of(history), debug);
        }
        messages.say("internal error (" + failure.getClass().getSimpleName()
                + "): this is a bug in queue-sla. Run it again with --debug and report the output");
        trace(failure, debug);
        return ExitCodes.INTERNAL_ERROR;
    }

    /** A stopped run needs no message: the signal's own says it. */
    private int end(Exception failure, int code, String words, boolean debug) {
        if (code != ExitCodes.INTERRUPTED) {
            messages.say(words);
        }
        trace(failure, debug);
        return code;
    }

    private static String words(RecordingProblem problem, ParseResult parsed) {
        return problem.request()
                .map(missing -> RecordingWords.of(
                        problem.path(),
                        missing,
                        new Invocation(QueueSla.last(parsed))
                                .differences(problem.path(), missing.run().command())))
                .orElseGet(() -> RecordingWords.of(problem));
    }

    private static String message(Failure failure, CommandLine command) {
        if (!WithheldList.is(failure)) {
            return FailureWords.of(failure);
        }
        return WithheldList.note(failure) + alternative(command);
    }

    /** How to do without the queue list, for a command that needs it only to find the queues. */
    private static String alternative(CommandLine command) {
        if (command.getCommandSpec().findOption(CONTRACT) == null) {
            return "";
        }
        return command.getParseResult().hasMatchedOption(CONTRACT)
                ? "; or list the queues of the contract by id"
                : "; or choose the queues with --queue ID";
    }

    /** The exit code when help or version was not written completely; unchanged if only the reader closed the pipe. */
    int onHelp(IOException failure, int code) {
        try {
            StandardOutput.requireBrokenPipe(failure);
            return code;
        } catch (CommandFailure lost) {
            messages.say(String.valueOf(lost.getMessage()));
            return lost.exitCode();
        }
    }

    private static boolean looksLikeASecret(String argument) {
        // Command lines are visible in process lists and shell history, so even the refusal must not quote the value.
        return argument.toLowerCase(Locale.ROOT).matches("-.*(secret|token|password).*");
    }

    private void trace(Exception failure, boolean debug) {
        if (debug) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text, true));
            text.toString().lines().forEach(line -> messages.line(line.replace("\t", "    ")));
        }
    }
}
