package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.live.LiveSettings;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.WaitText;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for how often the board asks the platform. */
public final class BoardOptions {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Option(
            names = "--refresh",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "How often to ask for the waiting contacts; for the counts at most once a minute (default:"
                    + " ${DEFAULT-VALUE}).")
    private String refresh = "10s";

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            defaultValue = "20%",
            description = "Share of --max-rate that the board may use; it asks less often rather than use more"
                    + " (default: ${DEFAULT-VALUE}).")
    private String share = "20%";

    /**
     * The settings of a board.
     *
     * @param perMinute the rate limit of the OAuth clients
     * @param speed how many seconds of the board pass in a real one
     */
    LiveSettings settings(Contract contract, int perMinute, int speed) {
        // The schedule is by the board's time, the rate limit by real time.
        return new LiveSettings(contract, every().multipliedBy(speed), Math.max(1, perMinute / speed), part());
    }

    /** Refuses values that are no time and no share. */
    void require() {
        every();
        part();
    }

    private Duration every() {
        return OptionParser.option("--refresh", refresh, BoardOptions::pause);
    }

    private Percentage part() {
        return OptionParser.option("--share", share, BoardOptions::percentage);
    }

    private static Percentage percentage(String text) {
        Percentage part = Percentage.parse(text.replaceFirst("\\s*%$", ""));
        if (part.value().signum() == 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' leaves the board no request: write a percentage above 0");
        }
        return part;
    }

    /** The same options on a command line. */
    public List<String> arguments() {
        return List.of("--refresh", refresh, "--share", share);
    }

    private static Duration pause(String text) {
        Duration pause = WaitText.parse(text);
        if (pause.compareTo(SHORTEST) < 0 || pause.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("'" + text + "' is out of range: from " + WaitText.format(SHORTEST)
                    + " to " + WaitText.format(LONGEST));
        }
        return pause;
    }
}
