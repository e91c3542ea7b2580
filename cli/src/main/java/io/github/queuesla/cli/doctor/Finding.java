package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.report.Tone;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that was looked at. Immutable.
 *
 * @param level how bad it is
 * @param topic what it is about, in a word or two
 * @param text what was found
 * @param fix what to do about it; empty when nothing
 * @param exitCode how a command ends because of it
 */
public record Finding(Level level, String topic, String text, Optional<String> fix, int exitCode) {

    /** How bad something is. */
    public enum Level {
        OK,
        /** Commands work, but something may surprise. */
        WARNING,
        /** Commands do not work, or not all of them. */
        PROBLEM;

        /** As printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How it is to be taken. */
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

    /** The same, with whom it is about said first. */
    Finding about(String who) {
        return new Finding(level, topic, who + text, fix, exitCode);
    }
}
