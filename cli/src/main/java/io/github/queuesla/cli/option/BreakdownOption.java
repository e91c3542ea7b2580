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

/** Into which rows. */
public final class BreakdownOption {

    private static final String NAMES = "quarter-hour, half-hour, hour, day, week, month, media, division";

    @Option(
            names = "--by",
            completionCandidates = Splits.class,
            paramLabel = "SPLIT",
            split = ",",
            description = "Rows for each " + NAMES + "; combinable: day,media (default: none).")
    private @Nullable Set<String> by;

    /** The rows that are asked for. */
    public Breakdown breakdown() {
        Set<String> words = words();
        Optional<Granularity> granularity = Optional.empty();
        for (String word : words) {
            if (!word.equals("media") && !word.equals("division")) {
                if (granularity.isPresent()) {
                    throw CommandFailure.usage("--by: one length of time at a time, not " + String.join(",", words));
                }
                granularity = Optional.of(granularity(word));
            }
        }
        return new Breakdown(granularity, words.contains("media"), words.contains("division"));
    }

    /** Whether anything is split at all. */
    public boolean isGiven() {
        return !words().isEmpty();
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        if (by != null) {
            by.forEach(word -> words.add(word.strip().toLowerCase(Locale.ROOT)));
            if (words.isEmpty()) {
                throw CommandFailure.usage("--by: nothing stands between the commas: write some of " + NAMES);
            }
        }
        return words;
    }

    private static Granularity granularity(String word) {
        for (Granularity granularity : Granularity.values()) {
            if (OptionParser.word(granularity).equals(word)) {
                return granularity;
            }
        }
        throw CommandFailure.usage("--by: '" + word + "' is not one of " + NAMES);
    }

    private static final class Splits extends CompletionCandidates {
        @Override
        protected List<String> words() {
            return List.of(NAMES.split(", "));
        }
    }
}
