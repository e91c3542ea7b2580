package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.report.NoTrafficDisplay;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --no-traffic}: what to show where no contact counts. */
public final class NoTrafficOption {

    @Option(
            names = "--no-traffic",
            completionCandidates = NoTrafficDisplays.class,
            paramLabel = "SHOWN",
            defaultValue = "zero",
            description = "Percentage to show when there is no traffic: zero, blank, hundred (default:"
                    + " ${DEFAULT-VALUE}).")
    private String noTraffic = "zero";

    public NoTrafficDisplay display() {
        return OptionParser.choice("--no-traffic", noTraffic, NoTrafficDisplay.class);
    }

    private static final class NoTrafficDisplays extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(NoTrafficDisplay.values());
        }
    }
}
