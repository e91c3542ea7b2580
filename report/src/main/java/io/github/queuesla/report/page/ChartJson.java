package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.VerdictText;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;

/**
 * The data of the charts as JSON that cannot close the script element around it. It contains numbers and texts of our own, and
 * no name from outside.
 */
final class ChartJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .characterEscapes(new MarkupCharacters())
            .build();

    private ChartJson() {}

    static String of(List<ChartModel> drawings) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (ChartModel drawn : drawings) {
                if (drawn.hasChart()) {
                    json.writeName(drawn.id());
                    json.writeStartObject();
                    Figures figures = drawn.figures();
                    figures.target().ifPresent(target -> json.writeNumberProperty("target", target.value()));
                    drawn.timeSeries().ifPresent(timeSeries -> timeSeries(json, timeSeries, figures));
                    drawn.curve().ifPresent(curve -> curve(json, curve));
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    /** The unit, and for each segment its label, short label, attainment and points. */
    private static void timeSeries(JsonGenerator json, TimeSeries timeSeries, Figures figures) {
        json.writeStringProperty("unit", timeSeries.unit());
        json.writeName("segments");
        rows(json, timeSeries.segments(), segment -> {
            json.writeString(segment.label());
            json.writeString(segment.shortLabel());
            attainment(json, figures, segment.attainment(), segment.partial());
            rows(json, segment.points(), point -> {
                json.writeString(point.label());
                attainment(json, figures, point.attainment(), point.partial());
            });
        });
    }

    /** Numerator, denominator and percentage, or null, null and a word; then the verdict: 1 for met, 0 for missed, or null. */
    private static void attainment(JsonGenerator json, Figures figures, Attainment attainment, boolean partial) {
        Optional<Ratio> ratio = attainment.measured();
        VerdictText verdict = figures.verdict(attainment, partial);
        if (ratio.isPresent()) {
            json.writeNumber(ratio.get().numerator());
            json.writeNumber(ratio.get().denominator());
            json.writeString(figures.percent(attainment) + (partial ? " (partial)" : ""));
        } else {
            json.writeNull();
            json.writeNull();
            json.writeString(verdict.word());
        }
        switch (Badge.of(verdict)) {
            case MET -> json.writeNumber(1);
            case MISSED -> json.writeNumber(0);
            case OPEN, GAP, NONE -> json.writeNull();
        }
    }

    /** For each point: threshold in milliseconds and in words, numerator, denominator, percentage, whether it is agreed. */
    private static void curve(JsonGenerator json, CurveChart figure) {
        json.writeName("curve");
        rows(json, figure.rows(), row -> {
            json.writeNumber(row.threshold().toMillis());
            json.writeString(row.within());
            json.writeNumber(row.ratio().numerator());
            json.writeNumber(row.ratio().denominator());
            json.writeString(row.percent());
            json.writeBoolean(row.agreed());
        });
    }

    /** An array of arrays, one for each row. */
    private static <R> void rows(JsonGenerator json, List<R> rows, Consumer<R> content) {
        json.writeStartArray();
        for (R row : rows) {
            json.writeStartArray();
            content.accept(row);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Escapes for characters that could begin or end markup. */
    private static final class MarkupCharacters extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            // "</script" ends the element even inside a JSON string (HTML standard, section 4.12.1.3).
            int[] escapes = standardAsciiEscapesForJSON();
            for (char character : new char[] {'<', '>', '&'}) {
                escapes[character] = ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
