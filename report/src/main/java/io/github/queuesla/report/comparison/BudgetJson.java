package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.DayInDanger;
import io.github.queuesla.core.comparison.Outlook;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.JsonFields;
import io.github.queuesla.report.PercentText;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the schema {@code queue-sla.budget/1}. */
final class BudgetJson {

    private BudgetJson() {}

    static void write(BudgetReport report, JsonGenerator json) {
        json.writeStartObject();
        JsonParts.head(json, "queue-sla.budget/1", report.period(), report.provenance());
        json.writeArrayPropertyStart("budgets");
        report.budgets().forEach(budget -> budget(json, budget));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void budget(JsonGenerator json, Budget budget) {
        json.writeStartObject();
        JsonParts.level(json, budget.level());
        budget.current().ifPresentOrElse(current -> current(json, budget.level(), current), () -> {
            json.writeNullProperty("window");
            json.writeNullProperty("forecast");
        });
        misses(json, budget.misses());
        ending(json, budget);
        json.writeArrayPropertyStart("daysBelowTarget");
        budget.days().forEach(day -> day(json, budget.level(), day));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void current(JsonGenerator json, ServiceLevel level, Budget.Current current) {
        json.writeObjectPropertyStart("window");
        json.writeStringProperty("label", current.window().span().label());
        json.writeStringProperty("start", current.whole().start().toString());
        json.writeStringProperty("end", current.whole().end().toString());
        json.writeStringProperty(
                "countedFrom", current.window().span().range().start().toString());
        json.writeStringProperty("countedTo", current.until().toString());
        JsonParts.attainment(json, level, current.window().pooled());
        json.writeNumberProperty("missing", current.window().outcome().missing());
        json.writeBooleanProperty("provisional", current.window().outcome().provisional());
        json.writeEndObject();
        outlook(json, current);
    }

    private static void outlook(JsonGenerator json, Budget.Current current) {
        Outlook outlook = current.outlook();
        json.writeObjectPropertyStart("forecast");
        JsonFields.whole(json, "contacts", outlook.contacts());
        json.writeStringProperty("basis", Codes.of(outlook.basis()));
        JsonFields.fraction(json, "openDaysSoFar", Optional.of(outlook.daysSoFar()));
        JsonFields.fraction(json, "openDaysLeft", Optional.of(outlook.daysLeft()));
        json.writeEndObject();
    }

    private static void misses(JsonGenerator json, Optional<ErrorBudget> misses) {
        if (misses.isEmpty()) {
            json.writeNullProperty("misses");
            return;
        }
        json.writeObjectPropertyStart("misses");
        json.writeNumberProperty("allowed", Shown.roundedDown(misses.get().allowed()));
        JsonFields.fraction(json, "allowedExact", misses.map(ErrorBudget::allowed));
        json.writeNumberProperty("used", misses.get().used());
        json.writeNumberProperty("left", misses.get().missesLeft());
        json.writeEndObject();
    }

    private static void ending(JsonGenerator json, Budget budget) {
        Optional<ErrorBudget> misses = budget.misses();
        Optional<Fraction> needed = misses.flatMap(ErrorBudget::needed);
        Optional<Fraction> projected = budget.projected();
        ServiceLevel level = budget.level();
        JsonFields.whole(
                json, "metNeeded", misses.filter(all -> all.forecast() > 0).map(BudgetFigures::metNeeded));
        JsonFields.fraction(json, "needed", needed);
        JsonFields.decimal(
                json, "neededPercent", needed.map(share -> PercentText.shortest(Shown.plainPercent(level, share))));
        JsonFields.text(json, "prospect", BudgetWords.prospect(budget).map(Codes::of));
        JsonFields.fraction(json, "projected", projected);
        JsonFields.decimal(
                json, "projectedPercent", projected.map(share -> PercentText.shortest(Shown.percent(level, share))));
        JsonFields.truth(
                json, "projectedMet", misses.flatMap(all -> projected.map(share -> share.meets(all.target()))));
    }

    private static void day(JsonGenerator json, ServiceLevel level, DayInDanger day) {
        json.writeStartObject();
        json.writeStringProperty("date", day.day().toString());
        json.writeNumberProperty("numerator", day.met());
        json.writeNumberProperty("denominator", day.counted());
        JsonFields.decimal(
                json,
                "percent",
                Optional.of(PercentText.shortest(Shown.percent(level, Fraction.of(day.met(), day.counted())))));
        json.writeNumberProperty("misses", day.misses());
        json.writeNumberProperty("missesTooMany", Shown.roundedUp(day.beyond()));
        JsonFields.fraction(json, "missesBeyondTarget", Optional.of(day.beyond()));
        json.writeBooleanProperty("complete", day.whole());
        json.writeEndObject();
    }
}
