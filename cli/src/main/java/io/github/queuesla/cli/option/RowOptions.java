package io.github.queuesla.cli.option;

import io.github.queuesla.report.level.RowOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --sort} and {@code --top}: the order of the rows of a report, and how many to show. */
public final class RowOptions {

    private static final int MOST = 1_000_000;

    @Option(
            names = "--sort",
            completionCandidates = Keys.class,
            paramLabel = "KEY",
            description = "Sort the rows by level (lowest first), name or volume (highest first) (default: the order"
                    + " of the queues).")
    private @Nullable String sort;

    @Option(
            names = "--top",
            paramLabel = "NUMBER",
            description = "Show only the first rows of each window; totals include all rows (default: show all).")
    private @Nullable String top;

    /** The order and the number of rows. */
    public RowOrder order() {
        return new RowOrder(
                Optional.ofNullable(sort).map(text -> OptionParser.choice("--sort", text, RowOrder.Key.class)),
                Optional.ofNullable(top).map(text -> OptionParser.number("--top", text, 1, MOST)));
    }

    private static final class Keys extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(RowOrder.Key.values());
        }
    }
}
