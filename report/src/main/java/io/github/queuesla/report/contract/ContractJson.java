package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.JsonFields;
import io.github.queuesla.report.JsonOutput;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.PercentText;
import io.github.queuesla.report.VerdictText;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the schema {@code queue-sla.report/1} with the fields that only contracts have. Rows are queues in a window,
 * totals are windows.
 */
final class ContractJson {

    private ContractJson() {}

    static void write(ContractReport report, Writer out) throws IOException {
        JsonOutput.indented(out, json -> write(report, json));
    }

    /** Only the rows, one a line. */
    static void writeLines(ContractReport report, Writer out) throws IOException {
        JsonOutput.lines(out, json -> ContractRow.of(report).forEach(row -> row(json, row, report.noTraffic())));
    }

    private static void write(ContractReport report, JsonGenerator json) {
        Result assessment = report.assessment();
        json.writeStartObject();
        json.writeStringProperty("schema", "queue-sla.report/1");
        JsonFields.source(json, report.provenance());
        JsonFields.period(json, assessment.period());
        json.writeStringProperty("contract", assessment.contract().name());
        json.writeArrayPropertyStart("definitions");
        for (ServiceLevelResult result : assessment.levels()) {
            ContractJsonDefinition.write(
                    json, result.level(), assessment.period().range());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        ContractRow.of(report).forEach(row -> row(json, row, report.noTraffic()));
        json.writeEndArray();
        json.writeArrayPropertyStart("totals");
        for (ServiceLevelResult result : assessment.levels()) {
            result.windows().forEach(window -> total(json, result.level(), window, report.noTraffic()));
        }
        json.writeEndArray();
        JsonFields.problems(json, report.problems());
        JsonFields.notes(json, report.notes());
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, ContractRow row, NoTrafficDisplay noTraffic) {
        ShownAttainment shown = ShownAttainment.of(row.level(), row.share().attainment(), noTraffic);
        json.writeStartObject();
        json.writeStringProperty("definition", row.level().name());
        json.writeStringProperty("queueId", row.share().queue().id().value());
        json.writeStringProperty("queueName", row.share().queue().name());
        json.writeNullProperty("mediaType");
        range(json, row.window());
        json.writeStringProperty("state", shown.state());
        json.writeBooleanProperty("provisional", row.window().outcome().provisional());
        sides(json, shown);
        JsonFields.counts(json, row.share().counts().asMap());
        JsonFields.truth(json, "targetMet", row.share().targetMet());
        row.share().queue().division().ifPresent(division -> JsonFields.division(json, division));
        window(json, row.level(), row.window());
        JsonFields.text(json, "verdict", VerdictText.of(row.share()).code());
        JsonFields.decimal(
                json, "owedPercent", row.level().definition().target().map(Percentage::value));
        confidence(json, ConfidenceText.of(row.share().attainment()));
        json.writeEndObject();
    }

    private static void total(JsonGenerator json, ServiceLevel level, WindowResult window, NoTrafficDisplay noTraffic) {
        WindowResult.Outcome outcome = window.outcome();
        ShownAttainment shown = ShownAttainment.of(level, window.pooled(), noTraffic);
        json.writeStartObject();
        json.writeStringProperty("definition", level.name());
        json.writeStringProperty("state", shown.state());
        sides(json, shown);
        JsonFields.truth(json, "targetMet", outcome.met());
        json.writeNumberProperty("queues", window.queues());
        json.writeNumberProperty("missing", outcome.missing());
        json.writeBooleanProperty("provisional", outcome.provisional());
        range(json, window);
        JsonFields.counts(json, window.counts().asMap());
        window(json, level, window);
        JsonFields.text(json, "verdict", VerdictText.of(window).code());
        JsonFields.decimal(json, "owedPercent", outcome.owed().map(Percentage::value));
        JsonFields.fraction(json, "level", outcome.level());
        JsonFields.decimal(
                json,
                "levelPercent",
                outcome.level()
                        .flatMap(judged -> LevelText.percent(level, window, noTraffic))
                        .map(PercentText::shortest));
        confidence(json, ConfidenceText.of(level, window));
        json.writeBooleanProperty("tooFew", outcome.tooFew());
        JsonFields.truth(json, "tolerated", outcome.consequence().map(Consequence::tolerated));
        JsonFields.decimal(json, "credit", MoneyText.credit(window).map(MoneyText::amount));
        JsonFields.text(
                json,
                "currency",
                MoneyText.credit(window).map(credit -> credit.currency().getCurrencyCode()));
        json.writeEndObject();
    }

    private static void range(JsonGenerator json, WindowResult window) {
        json.writeStringProperty("start", window.span().range().start().toString());
        json.writeStringProperty("end", window.span().range().end().toString());
    }

    private static void sides(JsonGenerator json, ShownAttainment shown) {
        JsonFields.whole(json, "numerator", shown.numerator());
        JsonFields.whole(json, "denominator", shown.denominator());
        JsonFields.decimal(json, "percent", shown.percent());
    }

    private static void window(JsonGenerator json, ServiceLevel level, WindowResult window) {
        json.writeStringProperty("serviceLevel", level.name());
        JsonFields.text(json, "client", level.scope().client());
        json.writeStringProperty("window", window.span().label());
        json.writeBooleanProperty("windowComplete", window.span().whole());
    }

    private static void confidence(JsonGenerator json, Optional<WilsonInterval> interval) {
        if (interval.isEmpty()) {
            json.writeNullProperty("wilson95");
            return;
        }
        json.writeObjectPropertyStart("wilson95");
        json.writeNumberProperty(
                "lowerPercent", ConfidenceText.shown(interval.get().lower()));
        json.writeNumberProperty(
                "upperPercent", ConfidenceText.shown(interval.get().upper()));
        json.writeEndObject();
    }
}
