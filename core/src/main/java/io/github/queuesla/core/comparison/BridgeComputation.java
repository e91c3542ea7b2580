package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.comparison.BridgeStep.Change;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes the steps between the contract's number and the platform's. */
final class BridgeComputation {

    private final LevelCounts ours;
    private final LevelCounts view;
    private final List<PlatformLevel> platform;
    private final List<Gap> gaps;
    private final List<Problem> gapsOfCounts;
    private final List<BridgeStep> steps = new ArrayList<>();

    BridgeComputation(ServiceLevel level, ServiceLevel view, ContractCounts counts, PlatformLevelResult platform) {
        this.ours = counts.of(level);
        this.view = counts.of(view);
        this.platform = platform.levels().stream()
                .filter(row -> level.covers(row.media()))
                .toList();
        this.gaps = platform.gaps();
        this.gapsOfCounts = counts.problems().toList();
    }

    Bridge bridge() {
        Formula formula = ours.level().definition().formula();
        Bridge.SwitchFinding switches = SwitchInference.of(platform);
        List<QueueMediaCounts> inclusive = parts(ThresholdBoundary.INCLUSIVE);
        List<QueueMediaCounts> strict = parts(ThresholdBoundary.STRICT);
        Bridge.EdgeFinding edge = BoundaryInference.of(platform, inclusive, strict);
        List<QueueMediaCounts> parts = edge.taken() == ThresholdBoundary.STRICT ? strict : inclusive;

        Optional<MediaCounts> open = Totals.open(ours);
        add(Change.CONTRACT, tally(ours.level(), open));
        add(Change.OPENING_HOURS, tally(ours.level(), Totals.of(ours, ours.queues(), Hours.ALL)));
        add(Change.TIME_ZONE, tally(view.level(), Totals.of(view, ours.queues(), Hours.ALL)));
        add(Change.QUEUES, tally(view.level(), Totals.of(view, view.queues(), Hours.ALL)));
        FormulaSteps.from(formula, switches.taken()).forEach((change, shape) -> add(change, shape.of(parts, platform)));
        add(Change.PLATFORM, new Tally(sum(platform, true), sum(platform, false)));
        return new Bridge(
                ours.level(),
                steps,
                switches,
                edge,
                missing(),
                Totals.unresolved(ours.level(), open),
                Stream.of(ours, view)
                        .flatMap(side -> side.unlisted().stream())
                        .distinct()
                        .toList());
    }

    private void add(Change change, Tally tally) {
        steps.add(new BridgeStep(change, tally.met(), tally.counted()));
    }

    private static Tally tally(ServiceLevel level, Optional<MediaCounts> total) {
        Formula formula = level.definition().formula();
        TermCounts counts = total.map(counted -> TermCounts.of(level, counted)).orElseGet(TermCounts::none);
        return Tally.of(formula.numerator(), formula.denominator(), counts);
    }

    /** The counts of the view, each queue and medium with its configured target. */
    private List<QueueMediaCounts> parts(ThresholdBoundary edge) {
        List<QueueMediaCounts> parts = new ArrayList<>();
        for (Queue queue : view.queues()) {
            Optional<MediaCounts> total = Totals.of(view, List.of(queue), Hours.ALL);
            total.ifPresent(counts -> counts.byMedia().forEach((medium, counted) -> {
                ServiceLevel configured = BridgeAssessor.configured(
                        view.level(), medium.map(it -> queue.targets().get(it)), edge);
                Definition definition = configured.definitionFor(medium);
                parts.add(new QueueMediaCounts(
                        queue.id(),
                        medium.orElse(MediaType.UNKNOWN),
                        TermCounts.of(
                                definition,
                                counted,
                                Optional.ofNullable(counts.unresolved().get(medium)))));
            }));
        }
        return parts;
    }

    private static long sum(List<PlatformLevel> platform, boolean met) {
        return platform.stream()
                .mapToLong(row -> met ? row.met() : row.counted())
                .reduce(0, Math::addExact);
    }

    private Bridge.Missing missing() {
        Map<String, Queue> queues = new LinkedHashMap<>();
        for (LevelCounts side : List.of(ours, view)) {
            side.windows()
                    .forEach(window -> side.missing(window.range(), Hours.ALL)
                            .forEach(queue -> queues.putIfAbsent(queue.name(), queue)));
        }
        List<Failure> failures = gaps.stream().map(Gap::failure).distinct().toList();
        Stream<Problem> ofSides = Stream.of(ours, view).flatMap(side -> side.problems().stream());
        List<Problem> problems =
                Stream.concat(ofSides, gapsOfCounts.stream()).distinct().toList();
        return new Bridge.Missing(List.copyOf(queues.values()), problems, failures);
    }
}
