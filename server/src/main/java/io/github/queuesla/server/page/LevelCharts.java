package io.github.queuesla.server.page;

import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.report.level.LevelValues;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The points of the charts of a service level, as JSON.
 *
 * @param view the page
 */
record LevelCharts(LevelView view) {

    private static final JsonFactory JSON = new JsonFactory();

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("zone", view.level().zone().getId());
            view.level().definition().target().ifPresent(target -> json.writeNumberProperty("target", target.value()));
            writeToday(json);
            misses().ifPresent(misses -> writeBudget(json, misses));
            json.writeEndObject();
        }
        // The text stands in a script element, which ends at the first "</script".
        return text.toString().replace("<", "\\u003c");
    }

    private void writeToday(JsonGenerator json) {
        List<IntervalResult> intervals = view.today();
        json.writeObjectPropertyStart("today");
        times(json, intervals.stream().map(interval -> interval.range().start()).toList());
        json.writeArrayPropertyStart("percent");
        for (IntervalResult interval : intervals) {
            Optional<Ratio> ratio = interval.attainment().measured();
            if (ratio.isPresent()) {
                json.writeNumber(LevelValues.of(view.level())
                        .share(Fraction.of(ratio.get()))
                        .shown());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The misses that were left after each day: all allowed ones at the beginning. */
    private void writeBudget(JsonGenerator json, ErrorBudget misses) {
        List<IntervalResult> days = view.window().stream()
                .filter(day -> day.attainment().measured().isPresent())
                .toList();
        json.writeObjectPropertyStart("budget");
        times(json, days.stream().map(day -> day.range().start()).toList());
        json.writeArrayPropertyStart("left");
        long left = misses.allowed().floor();
        for (IntervalResult day : days) {
            Ratio ratio = day.attainment().measured().orElseThrow();
            left -= ratio.denominator() - ratio.numerator();
            json.writeNumber(left);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Optional<ErrorBudget> misses() {
        return view.words()
                .row()
                .budget()
                .filter(budget -> budget.prospect().isPresent())
                .map(LiveBudget::misses);
    }

    private static void times(JsonGenerator json, List<Instant> times) {
        json.writeArrayPropertyStart("times");
        times.forEach(time -> json.writeNumber(time.getEpochSecond()));
        json.writeEndArray();
    }
}
