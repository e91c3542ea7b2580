package io.github.queuesla.report.level;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Value;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the percentage of a window is computed from, as fields in JSON and CSV. */
final class BasisFields {

    private static final Group BASIS = Group.orNull("basis");

    /** A weighted part of a window. */
    record WeightedPart(LevelWindow window, Basis.Weighted basis, Basis.Part part) {

        Optional<Ratio> ratio() {
            return part.ratio();
        }

        Fraction share() {
            return basis.share(part);
        }

        private Value percent(Fraction share) {
            return window.values().plain(share);
        }

        private Value side(Function<Ratio, Long> side) {
            return Value.count(ratio().map(side).orElse(0L));
        }
    }

    private static final Fields<WeightedPart> PART = Fields.of(
            Column.key("name", row -> Value.name(row.part.label())),
            Column.key("weightPercent", row -> new Value.Target(row.part.weight())),
            Column.key("sharePercent", row -> row.percent(row.share())),
            Column.key("numerator", row -> row.side(Ratio::numerator)),
            Column.key("denominator", row -> row.side(Ratio::denominator)),
            Column.key("percent", row -> Value.of(row.ratio().map(Fraction::of), row::percent)));

    /** In words, as a fraction with its unit, the queue if it is only one, and the parts if they are weighted. */
    static final Fields<LevelRow> ALL = Fields.of(
            Column.<LevelRow>key("basis", LevelColumns.BASIS::value).in(BASIS, "text"),
            side("basisUnit", "unit", sides -> Value.of(sides.unit(), Value::code)),
            side("basisNumerator", "numerator", sides -> Value.of(sides.numerator(), Value::count)),
            side("basisDenominator", "denominator", sides -> Value.of(sides.denominator(), Value::count)),
            queue("basisQueueId", "queueId", queue -> Value.text(queue.id().value())),
            queue("basisQueueName", "queueName", queue -> Value.name(queue.name())),
            Nested.<LevelRow, WeightedPart>of(
                            "parts",
                            row -> own(row).stream().flatMap(BasisFields::parts).toList(),
                            PART)
                    .in(BASIS));

    /** The organisation of that queue, where there are several; else the key is omitted. */
    static final Column<LevelRow> ORGANISATION = Column.<LevelRow>key(
                    "basisOrganisation",
                    row -> own(row).flatMap(BasisFields::queue)
                            .map(Queue::id)
                            .flatMap(QueueId::organisation)
                            .map(Value::name)
                            .orElseGet(Value::omitted))
            .in(BASIS, "organisation");

    private BasisFields() {}

    private static Column<LevelRow> side(String key, String member, Function<BasisSides, Value> side) {
        return Column.<LevelRow>key(
                        key,
                        row -> own(row).flatMap(BasisFields::sides).map(side).orElseGet(Value::nothing))
                .in(BASIS, member);
    }

    /** The window of a row that is a whole window. */
    private static Optional<LevelWindow> own(LevelRow row) {
        return row.ownOutcome().map(outcome -> row.window());
    }

    /** The fraction that the window is judged by; empty without an attainment. */
    static Optional<BasisSides> sides(LevelWindow window) {
        return window.result().outcome().basis().map(basis -> basis.match(BasisSides.CASES));
    }

    /** The queue that the fraction is about, if it is only one. */
    static Optional<Queue> queue(LevelWindow window) {
        return sides(window).flatMap(sides -> sides.queue().or(window::onlyQueue));
    }

    private static Column<LevelRow> queue(String key, String member, Function<Queue, Value> part) {
        return Column.<LevelRow>key(key, row -> Value.of(own(row).flatMap(BasisFields::queue), part))
                .in(BASIS, member);
    }

    /** The weighted parts of the window; none with another roll-up. */
    static Stream<WeightedPart> parts(LevelWindow window) {
        return window.result().outcome().basis().stream()
                .filter(Basis.Weighted.class::isInstance)
                .map(Basis.Weighted.class::cast)
                .flatMap(basis -> basis.parts().stream().map(part -> new WeightedPart(window, basis, part)));
    }
}
