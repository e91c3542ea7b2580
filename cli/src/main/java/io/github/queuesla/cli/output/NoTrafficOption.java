package io.github.queuesla.cli.output;

import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.report.NoTrafficDisplay;
import java.util.List;
import picocli.CommandLine.Option;

/** What stands for the percentage where no contact counts. */
public final class NoTrafficOption {

    @Option(
            names = "--no-traffic",
            completionCandidates = NoTrafficWords.class,
            paramLabel = "SHOWN",
            defaultValue = "zero",
            description = "What stands for the percentage where no contact counts: zero, blank, hundred (default:"
                    + " ${DEFAULT-VALUE}).")
    private String shown = "zero";

    /** What was chosen. */
    public NoTrafficDisplay display() {
        return OptionParser.choice("--no-traffic", shown, NoTrafficDisplay.class);
    }

    private static final class NoTrafficWords extends CompletionCandidates {
        @Override
        protected List<String> words() {
            return of(NoTrafficDisplay.values());
        }
    }
}
