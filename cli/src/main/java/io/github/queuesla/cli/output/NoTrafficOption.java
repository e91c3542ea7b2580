package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.format.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --no-traffic}: what to show where no contact counts. */
public final class NoTrafficOption {

    @Option(
            names = "--no-traffic",
            completionCandidates = NoTrafficDisplays.class,
            paramLabel = "SHOWN",
            description =
                    "Percentage to show when there is no traffic: zero, blank, hundred (default: zero in table and"
                            + " plain, else blank).")
    private @Nullable String noTraffic;

    /** What to show in that format. */
    public NoTrafficDisplay display(Format format) {
        if (noTraffic == null) {
            // The tutorial prints 0.0; a program that reads a 0 takes it for a service level.
            return format == Format.TABLE || format == Format.PLAIN ? NoTrafficDisplay.ZERO : NoTrafficDisplay.BLANK;
        }
        return OptionParser.choice("--no-traffic", noTraffic, NoTrafficDisplay.class);
    }

    private static final class NoTrafficDisplays extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(NoTrafficDisplay.values());
        }
    }
}
