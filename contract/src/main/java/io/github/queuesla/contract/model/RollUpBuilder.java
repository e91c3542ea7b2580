package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.keys.RollUpKeys;
import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.time.Granularity;
import java.util.List;
import java.util.Optional;

/** Builds a roll-up from its keys. */
final class RollUpBuilder {

    private final Section level;
    private final String label;
    private final References known;

    RollUpBuilder(Section level, String label, References known) {
        this.level = level;
        this.label = label;
        this.known = known;
    }

    /**
     * The roll-up; empty if something is wrong, with the reasons added to the problems.
     *
     * @param queues the queues of the service level, as written
     */
    Optional<RollUp> build(List<String> queues) {
        Optional<RollUpKeys.Written> written = level.value(LevelKeys.ROLL_UP);
        if (written.isEmpty() || written.get().plain().isPresent()) {
            return written.flatMap(RollUpKeys.Written::plain);
        }
        Section section = written.get().section();
        if (section.has(RollUpKeys.WEIGHTS)) {
            return section.get(RollUpKeys.WEIGHTS)
                    .flatMap(rows -> new WeightsBuilder(rows.value(), queues, known).build(rows.at()));
        }
        if (section.has(RollUpKeys.QUEUES_IN_TARGET)) {
            requireTarget(section.at());
            return section.value(RollUpKeys.QUEUES_IN_TARGET).map(RollUp.QueuesInTarget::new);
        }
        if (section.has(RollUpKeys.INTERVALS_IN_TARGET)) {
            requireTarget(section.at());
            return section.value(RollUpKeys.INTERVALS_IN_TARGET).flatMap(this::intervalsInTarget);
        }
        return section.value(RollUpKeys.MEAN_OF_INTERVALS)
                .flatMap(mean -> interval(mean)
                        .map(interval -> new RollUp.MeanOfIntervals(
                                interval, mean.value(RollUpKeys.EMPTY).orElse(EmptyInterval.IGNORED))));
    }

    private Optional<RollUp> intervalsInTarget(Section written) {
        EmptyInterval empty = written.value(RollUpKeys.EMPTY).orElse(EmptyInterval.IGNORED);
        return interval(written)
                .flatMap(interval -> written.value(RollUpKeys.TARGET)
                        .map(target -> new RollUp.IntervalsInTarget(interval, empty, target)));
    }

    private Optional<Granularity> interval(Section written) {
        Optional<Located<Granularity>> interval = written.get(RollUpKeys.INTERVAL);
        Optional<Granularity> window = level.value(LevelKeys.WINDOW).flatMap(Window::granularity);
        if (interval.isPresent() && window.isPresent() && interval.get().value().compareTo(window.get()) >= 0) {
            known.problems()
                    .error(
                            interval.get().at(),
                            "the intervals of " + label + " are not shorter than its window",
                            "choose a shorter interval, such as half-hour");
            return Optional.empty();
        }
        return interval.map(Located::value);
    }

    private void requireTarget(Position at) {
        if (!level.hasOrInherits(LevelKeys.TARGET)) {
            known.problems()
                    .error(
                            at,
                            label + " has no target, which this roll-up needs",
                            "add one to the service level or to 'defaults', such as 'target: 80'");
        }
    }
}
