package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.keys.Within;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The thresholds of a service level, medium by medium. Immutable.
 *
 * @param usual the threshold of all media that have none of their own
 * @param byMedium the thresholds of single media
 * @param media the media that count; all if empty
 */
record Thresholds(WaitThreshold usual, NavigableMap<MediaType, WaitThreshold> byMedium, NavigableSet<MediaType> media) {

    /** The thresholds of the service level; empty if something is wrong, with the reasons added to the problems. */
    static Optional<Thresholds> of(Section level, String label, Problems problems) {
        if (!level.hasOrInherits(LevelKeys.WITHIN)) {
            problems.error(
                    level.at(), label + " has no threshold", "add one here or to 'defaults', such as 'within: 20s'");
        }
        List<Located<MediaType>> media = level.value(LevelKeys.MEDIA).orElse(List.of());
        Optional<Within> within = level.value(LevelKeys.WITHIN);
        if (within.isEmpty()
                || (level.hasOrInherits(LevelKeys.MEDIA)
                        && level.get(LevelKeys.MEDIA).isEmpty())) {
            return Optional.empty();
        }
        NavigableSet<MediaType> wanted =
                media.stream().map(Located::value).collect(Collectors.toCollection(TreeSet::new));
        if (level.hasOrInherits(LevelKeys.MEDIA) && wanted.isEmpty()) {
            problems.error(level.at(LevelKeys.MEDIA), label + " has no media", "add some, or remove 'media'");
            return Optional.empty();
        }
        return limits(level, within.get(), wanted, problems);
    }

    private static Optional<Thresholds> limits(
            Section level, Within within, NavigableSet<MediaType> wanted, Problems problems) {
        NavigableMap<MediaType, WaitThreshold> limits = new TreeMap<>();
        ThresholdBoundary edge = level.value(LevelKeys.EDGE).orElse(ThresholdBoundary.INCLUSIVE);
        try {
            for (Within.OfMedium one : within.byMedium()) {
                MediaType medium = one.medium().value();
                if (wanted.isEmpty() || wanted.contains(medium)) {
                    limits.put(medium, new WaitThreshold(one.limit(), edge));
                } else if (level.has(LevelKeys.WITHIN)) {
                    // Thresholds of the defaults are for all service levels, so one of them need not use all.
                    problems.warning(
                            one.medium().at(),
                            "the threshold for " + medium + " has no effect, because 'media' does not include it",
                            "add " + medium + " to 'media', or remove the threshold");
                }
            }
            Optional<WaitThreshold> usual = usual(within.other(), edge, limits, wanted);
            if (usual.isEmpty()) {
                problems.error(
                        level.at(LevelKeys.WITHIN),
                        "'within' has no threshold for " + missing(limits, wanted),
                        "add one, or '" + Within.OTHER + ": 20s' for all media that are not listed");
            }
            return usual.map(limit -> new Thresholds(limit, limits, wanted));
        } catch (IllegalArgumentException refusal) {
            problems.refused(level.at(LevelKeys.WITHIN), refusal, "write whole seconds, or another 'edge'");
            return Optional.empty();
        }
    }

    private static Optional<WaitThreshold> usual(
            Optional<Duration> other,
            ThresholdBoundary edge,
            NavigableMap<MediaType, WaitThreshold> limits,
            NavigableSet<MediaType> wanted) {
        boolean allNamed = !wanted.isEmpty() && limits.keySet().containsAll(wanted);
        return other.map(limit -> new WaitThreshold(limit, edge))
                .or(() -> allNamed ? Optional.of(limits.firstEntry().getValue()) : Optional.empty());
    }

    private static String missing(NavigableMap<MediaType, WaitThreshold> limits, NavigableSet<MediaType> wanted) {
        return wanted.isEmpty()
                ? "other media"
                : wanted.stream()
                        .filter(medium -> !limits.containsKey(medium))
                        .map(MediaType::name)
                        .collect(Collectors.joining(", "));
    }
}
