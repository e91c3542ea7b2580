package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.report.Tone;
import java.util.Locale;
import java.util.Optional;

/**
 * The result of one check. Immutable.
 *
 * @param level its severity
 * @param topic what it is about, in one to three words
 * @param text the result
 * @param fix how to fix it; empty if there is nothing to fix
 * @param exitCode the exit code of a command that runs into it
 */
public record Finding(Level level, String topic, String text, Optional<String> fix, int exitCode) {

    /** The severity of a finding. */
    public enum Level {
        OK,
        /** Commands work, but the result may surprise. */
        WARNING,
        /** Some or all commands do not work. */
        PROBLEM;

        /** The level as printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Tone tone() {
            return switch (this) {
                case OK -> Tone.GOOD;
                case WARNING -> Tone.DOUBTFUL;
                case PROBLEM -> Tone.BAD;
            };
        }
    }

    static Finding ok(String topic, String text) {
        return new Finding(Level.OK, topic, text, Optional.empty(), ExitCodes.DONE);
    }

    static Finding warning(String topic, String text, String fix) {
        return new Finding(Level.WARNING, topic, text, Optional.of(fix), ExitCodes.DONE);
    }

    static Finding problem(int exitCode, String topic, String text, String fix) {
        return new Finding(Level.PROBLEM, topic, text, Optional.of(fix), exitCode);
    }

    /** The same finding with a text in front that names its OAuth client. */
    Finding about(String client) {
        return new Finding(level, topic, client + text, fix, exitCode);
    }
}
