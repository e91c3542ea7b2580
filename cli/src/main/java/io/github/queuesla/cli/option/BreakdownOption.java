package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.time.Granularity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --by}, which splits the rows of a report. */
public final class BreakdownOption {

    private static final String NAMES = "quarter-hour, half-hour, hour, day, week, month, media, division";

    @Option(
            names = "--by",
            completionCandidates = Splits.class,
            paramLabel = "SPLIT",
            split = ",",
            description = "Split rows by " + NAMES + "; combine with commas: day,media (default: none).")
    private @Nullable List<String> by;

    /** The requested rows. */
    public Breakdown breakdown() {
        Set<String> splits = splits();
        Optional<Granularity> granularity = Optional.empty();
        splits.forEach(BreakdownOption::requireKnown);
        for (String split : splits) {
            if (!split.equals("media") && !split.equals("division")) {
                if (granularity.isPresent()) {
                    throw CommandFailure.usage(
                            "--by: '" + String.join(",", splits) + "' has more than one length of time: choose one");
                }
                granularity = Optional.of(granularity(split));
            }
        }
        return new Breakdown(granularity, splits.contains("media"), splits.contains("division"));
    }

    /** Whether rows are split at all. */
    public boolean isGiven() {
        return !splits().isEmpty();
    }

    private Set<String> splits() {
        Set<String> splits = new LinkedHashSet<>();
        if (by != null) {
            for (String typed : by) {
                String split = typed.strip().toLowerCase(Locale.ROOT);
                if (!splits.add(split)) {
                    throw CommandFailure.usage("--by: '" + split + "' is given twice: write it once");
                }
            }
            if (splits.isEmpty()) {
                throw CommandFailure.usage("--by: the list is empty: choose from " + NAMES);
            }
        }
        return splits;
    }

    private static Granularity granularity(String split) {
        return OptionParser.choice("--by", split, Granularity.class);
    }

    private static void requireKnown(String split) {
        List<String> known = List.of(NAMES.split(", "));
        if (!known.contains(split)) {
            throw CommandFailure.usage("--by: " + OptionParser.notOneOf(split, known));
        }
    }

    private static final class Splits extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return List.of(NAMES.split(", "));
        }
    }
}
