package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.JsonFields;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.PercentText;
import io.github.queuesla.report.contract.LevelText;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the schema {@code queue-sla.check/1}. */
final class CheckJson {

    private CheckJson() {}

    static void write(CheckReport check, JsonGenerator json) {
        Result assessment = check.report().assessment();
        json.writeStartObject();
        JsonParts.head(
                json, "queue-sla.check/1", assessment.period(), check.report().provenance());
        json.writeStringProperty("contract", assessment.contract().name());
        json.writeArrayPropertyStart("windows");
        CheckedWindow.of(check)
                .forEach(window -> window(json, window, check.report().noTraffic()));
        json.writeEndArray();
        JsonFields.problems(json, check.report().problems());
        JsonFields.notes(json, check.report().notes());
        json.writeEndObject();
    }

    private static void window(JsonGenerator json, CheckedWindow checked, NoTrafficDisplay noTraffic) {
        WindowResult window = checked.window();
        WindowResult.Outcome outcome = window.outcome();
        json.writeStartObject();
        json.writeStringProperty("serviceLevel", checked.level().name());
        JsonFields.text(json, "client", checked.level().scope().client());
        json.writeStringProperty("window", window.span().label());
        json.writeBooleanProperty("windowComplete", window.span().whole());
        range(json, window.span().range().start(), window.span().range().end());
        json.writeStringProperty("timeZone", checked.level().zone().getId());
        json.writeStringProperty("state", Shown.state(window.pooled()));
        JsonFields.whole(json, "numerator", Shown.met(window.pooled()));
        JsonFields.whole(json, "denominator", Shown.counted(window.pooled()));
        JsonFields.fraction(json, "level", outcome.level());
        JsonFields.decimal(
                json,
                "levelPercent",
                LevelText.percent(checked.level(), window, noTraffic).map(PercentText::shortest));
        JsonFields.decimal(json, "owedPercent", outcome.owed().map(Percentage::value));
        JsonFields.text(json, "verdict", checked.verdict().code());
        JsonFields.truth(json, "targetMet", outcome.met());
        JsonFields.truth(json, "tolerated", outcome.consequence().map(Consequence::tolerated));
        JsonFields.decimal(json, "credit", MoneyText.credit(window).map(MoneyText::amount));
        JsonFields.text(
                json,
                "currency",
                MoneyText.credit(window).map(credit -> credit.currency().getCurrencyCode()));
        json.writeNumberProperty("missing", outcome.missing());
        json.writeBooleanProperty("provisional", outcome.provisional());
        json.writeArrayPropertyStart("worstIntervals");
        checked.worst().forEach(interval -> interval(json, checked.level(), interval));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, ServiceLevel level, WorstIntervals.Interval interval) {
        json.writeStartObject();
        range(json, interval.range().start(), interval.range().end());
        json.writeNumberProperty("numerator", interval.met());
        json.writeNumberProperty("denominator", interval.counted());
        JsonFields.decimal(
                json,
                "percent",
                Optional.of(
                        PercentText.shortest(Shown.percent(level, Fraction.of(interval.met(), interval.counted())))));
        json.writeNumberProperty("misses", interval.misses());
        json.writeNumberProperty("missesTooMany", Shown.roundedUp(interval.beyond()));
        JsonFields.fraction(json, "missesBeyondTarget", Optional.of(interval.beyond()));
        JsonFields.decimal(
                json, "costPoints", Optional.of(PercentText.shortest(Shown.plainPercent(level, interval.points()))));
        json.writeEndObject();
    }

    private static void range(JsonGenerator json, Object start, Object end) {
        json.writeStringProperty("start", start.toString());
        json.writeStringProperty("end", end.toString());
    }
}
