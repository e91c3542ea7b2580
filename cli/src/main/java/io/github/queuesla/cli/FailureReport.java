package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.failure.RecordingWords;
import io.github.queuesla.cli.failure.WithheldList;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.StandardOutput;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.genesys.recording.RecordingProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong in one message, and a script by a code; a stack trace only to who asks for it. */
final class FailureReport {

    private static final String CONTRACT = "--contract";

    private final Messages messages;

    FailureReport(CliEnvironment environment) {
        this.messages = new Messages(environment);
    }

    int onParameters(ParameterException failure, String[] arguments) {
        String hint = "";
        if (failure instanceof UnmatchedArgumentException unmatched) {
            if (unmatched.getUnmatched().stream().anyMatch(FailureReport::announcesASecret)) {
                messages.line("queue-sla: a secret is never given as an argument, where others on this machine can read"
                        + " it: set GENESYS_CLIENT_SECRET in the environment or in a .env file, and replace the secret"
                        + " that was given here");
                return ExitCodes.USAGE;
            }
            List<String> similar = unmatched.getSuggestions();
            hint = similar.isEmpty() ? "" : ". Did you mean " + String.join(" or ", similar) + "?";
        }
        messages.line("queue-sla: " + failure.getMessage() + hint);
        messages.line("Try: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    int onExecution(Exception failure, CommandLine command, ParseResult parsed) {
        boolean debug = parsed.originalArgs().contains(QueueSla.DEBUG);
        if (failure instanceof CommandFailure known) {
            messages.line("queue-sla: " + known.getMessage());
            trace(failure, debug);
            return known.exitCode();
        }
        if (failure instanceof RecordingProblem recording) {
            messages.line("queue-sla: " + RecordingWords.of(recording));
            trace(failure, debug);
            return ExitCodes.of(recording);
        }
        if (failure instanceof CountSourceException source) {
            if (!source.isInterruption()) {
                messages.line("queue-sla: " + words(source.failure(), command));
            }
            trace(failure, debug);
            return ExitCodes.of(source.failure().kind());
        }
        messages.line("queue-sla: internal error (" + failure.getClass().getSimpleName()
                + "): this is a fault of queue-sla itself. Run it again with --debug, and report what it prints");
        trace(failure, debug);
        return ExitCodes.INTERNAL_ERROR;
    }

    private static String words(Failure failure, CommandLine command) {
        if (!WithheldList.is(failure)) {
            return FailureWords.of(failure);
        }
        return WithheldList.words(failure) + otherWay(command);
    }

    /** What to do without the list, where a command needs it only to know which queues are meant. */
    private static String otherWay(CommandLine command) {
        if (command.getCommandSpec().findOption(CONTRACT) == null) {
            return "";
        }
        return command.getParseResult().hasMatchedOption(CONTRACT)
                ? "; or name the queues of the contract by their ids"
                : "; or say which queues you mean with --queue ID";
    }

    /** Help or version that was not written whole; that nobody was there to read it any more changes no code. */
    int onHelp(IOException failure, int code) {
        try {
            StandardOutput.requireThatTheReaderHasGone(failure);
            return code;
        } catch (CommandFailure lost) {
            messages.line("queue-sla: " + lost.getMessage());
            return lost.exitCode();
        }
    }

    private static boolean announcesASecret(String argument) {
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
