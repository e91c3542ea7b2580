package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.time.Period;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes what the JSON of every kind of report has in common, field by field, into an object that is open. */
public final class JsonFields {

    /** Beyond it, a program that reads numbers as floating point would lose digits. */
    private static final BigInteger LARGEST_NUMBER = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

    private JsonFields() {}

    /** When and from where the counts were had. */
    public static void source(JsonGenerator json, Provenance provenance) {
        json.writeStringProperty(
                "generatedAt",
                provenance.generatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("surface", provenance.surface());
        json.writeStringProperty("host", provenance.host());
        json.writeNumberProperty("requests", provenance.requests());
        json.writeEndObject();
    }

    /** The time as asked for and as moments. */
    public static void period(JsonGenerator json, Period period) {
        json.writeObjectPropertyStart("period");
        json.writeStringProperty("from", period.from().asGiven());
        json.writeStringProperty("to", period.to().asGiven());
        json.writeStringProperty("start", period.range().start().toString());
        json.writeStringProperty("end", period.range().end().toString());
        json.writeStringProperty("timeZone", period.zone().getId());
        json.writeEndObject();
    }

    /** The promise, without the braces, so that more may follow. */
    public static void definition(JsonGenerator json, SlaDefinition definition) {
        json.writeStringProperty("name", definition.name());
        json.writeNumberProperty("thresholdMs", definition.threshold().within().toMillis());
        json.writeStringProperty("formula", definition.formula().name());
        decimal(json, "targetPercent", definition.target().map(Percentage::value));
        json.writeStringProperty("edge", Codes.of(definition.threshold().edge()));
        whole(json, "shortAbandonMs", definition.shortAbandon().map(Duration::toMillis));
        json.writeStringProperty("rounding", Codes.of(definition.rounding()));
    }

    /** The counts by name. */
    public static void counts(JsonGenerator json, Map<Term, Long> counts) {
        json.writeObjectPropertyStart("counts");
        counts.forEach((term, count) -> json.writeNumberProperty(Codes.of(term), count));
        json.writeEndObject();
    }

    /** What a reader has to know. */
    public static void problems(JsonGenerator json, List<Remark> problems) {
        json.writeArrayPropertyStart("problems");
        problems.forEach(problem -> problem(json, problem));
        json.writeEndArray();
    }

    private static void problem(JsonGenerator json, Remark problem) {
        json.writeStartObject();
        text(json, "queueId", problem.queue());
        json.writeStringProperty("reason", problem.code());
        json.writeStringProperty("message", problem.message());
        json.writeEndObject();
    }

    /** Remarks; nothing when there are none. */
    public static void notes(JsonGenerator json, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("notes");
        notes.forEach(json::writeString);
        json.writeEndArray();
    }

    /** The division of a queue. */
    public static void division(JsonGenerator json, Division division) {
        json.writeStringProperty("divisionId", division.id());
        json.writeStringProperty("divisionName", division.name());
    }

    /** Text, or null. */
    public static void text(JsonGenerator json, String name, Optional<?> text) {
        text.ifPresentOrElse(
                value -> json.writeStringProperty(name, value.toString()), () -> json.writeNullProperty(name));
    }

    /** A whole number, or null. */
    public static void whole(JsonGenerator json, String name, Optional<Long> number) {
        number.ifPresentOrElse(value -> json.writeNumberProperty(name, value), () -> json.writeNullProperty(name));
    }

    /** An exact number, or null; its sides as texts where one is too large for some readers. */
    public static void fraction(JsonGenerator json, String name, Optional<Fraction> number) {
        if (number.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        BigInteger numerator = number.get().numerator();
        BigInteger denominator = number.get().denominator();
        json.writeObjectPropertyStart(name);
        if (numerator.abs().max(denominator).compareTo(LARGEST_NUMBER) > 0) {
            json.writeStringProperty("numerator", numerator.toString());
            json.writeStringProperty("denominator", denominator.toString());
        } else {
            json.writeNumberProperty("numerator", numerator.longValueExact());
            json.writeNumberProperty("denominator", denominator.longValueExact());
        }
        json.writeEndObject();
    }

    /** A decimal number, or null. */
    public static void decimal(JsonGenerator json, String name, Optional<BigDecimal> number) {
        number.ifPresentOrElse(value -> json.writeNumberProperty(name, value), () -> json.writeNullProperty(name));
    }

    /** True, false, or null. */
    public static void truth(JsonGenerator json, String name, Optional<Boolean> truth) {
        truth.ifPresentOrElse(value -> json.writeBooleanProperty(name, value), () -> json.writeNullProperty(name));
    }
}
