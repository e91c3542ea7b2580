package io.github.queuesla.cli.option;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.time.WaitText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that define a service level without a contract file. */
public final class LevelOptions {

    @Option(
            names = "--within",
            paramLabel = "WAIT",
            description = "Longest wait that counts as in time: 30s, 1m30s, 500ms, PT30S; repeatable (default: 30s).")
    private List<String> within = new ArrayList<>();

    @Option(
            names = "--formula",
            completionCandidates = Formulas.class,
            paramLabel = "FORMULA",
            defaultValue = "answered",
            description = "Which contacts count (default: ${DEFAULT-VALUE}): answered, answered-and-abandoned, offered,"
                    + " short-abandons-removed, early-abandons-removed, early-abandons-met, short-abandons-met,"
                    + " offered-short-abandons-removed, short-removed-early-met.")
    private String formula = "answered";

    @Option(
            names = "--short-abandon",
            paramLabel = "WAIT",
            description = "Abandoned contacts that waited less than this are short abandons, for example 5s.")
    private @Nullable String shortAbandon;

    @Option(
            names = "--edge",
            completionCandidates = Edges.class,
            paramLabel = "EDGE",
            defaultValue = "inclusive",
            description = "Whether a wait of exactly the threshold is in time: inclusive (yes), strict (no),"
                    + " whole-seconds (up to .999) (default: ${DEFAULT-VALUE}).")
    private String edge = "inclusive";

    @Option(
            names = "--target",
            paramLabel = "PERCENT",
            description = "Target percentage (default: none, so no verdict).")
    private @Nullable String target;

    @Option(
            names = "--rounding",
            completionCandidates = Roundings.class,
            paramLabel = "RULE",
            defaultValue = "half-even",
            description = "Rounding of the displayed percentage: half-even, half-up, down (default: ${DEFAULT-VALUE}).")
    private String rounding = "half-even";

    /** The thresholds as typed, by the name of their definition, in the order typed. */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        thresholds().forEach((wait, text) -> typed.put(nameOf(wait), text));
        return typed;
    }

    /** The definitions, one per threshold, in the order typed. */
    public List<Definition> definitions() {
        Formula chosen = OptionParser.option("--formula", formula.toLowerCase(Locale.ROOT), Formula::parse);
        ThresholdBoundary boundary = OptionParser.choice("--edge", edge, ThresholdBoundary.class);
        Rounding rule = OptionParser.choice("--rounding", rounding, Rounding.class);
        Optional<Duration> shortLimit = Optional.ofNullable(shortAbandon)
                .map(text -> OptionParser.option("--short-abandon", text, WaitText::parse));
        Optional<Percentage> percentage =
                Optional.ofNullable(target).map(text -> OptionParser.option("--target", text, Percentage::parse));
        List<Definition> definitions = new ArrayList<>();
        for (Duration wait : thresholds().keySet()) {
            WaitThreshold threshold = OptionParser.option("--edge", edge, it -> new WaitThreshold(wait, boundary));
            definitions.add(OptionParser.option(
                    "--formula",
                    formula,
                    it -> new Definition(nameOf(wait), threshold, chosen, shortLimit, percentage, rule)));
        }
        return definitions;
    }

    /** Each threshold once, with the text that it was first typed as. */
    private Map<Duration, String> thresholds() {
        Map<Duration, String> thresholds = new LinkedHashMap<>();
        for (String text : within.isEmpty() ? List.of("30s") : within) {
            thresholds.putIfAbsent(OptionParser.option("--within", text, WaitText::parse), text.strip());
        }
        return thresholds;
    }

    private static String nameOf(Duration wait) {
        return "within-" + WaitText.format(wait);
    }

    private static final class Formulas extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return Formula.named().stream().map(Formula::name).toList();
        }
    }

    private static final class Edges extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(ThresholdBoundary.values());
        }
    }

    private static final class Roundings extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(Rounding.values());
        }
    }
}
