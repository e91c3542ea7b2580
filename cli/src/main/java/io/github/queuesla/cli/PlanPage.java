package io.github.queuesla.cli;

import io.github.queuesla.cli.output.Printable;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A plan as it is shown. */
final class PlanPage implements Printable {

    /**
     * What a plan is reckoned with.
     *
     * @param connection whom it would ask
     * @param terms with which manners
     * @param loggedIn whether the credentials were tried
     */
    record Circumstances(Connection connection, Terms terms, boolean loggedIn) {}

    private final RequestPlan plan;
    private final Period period;
    private final Circumstances circumstances;

    PlanPage(RequestPlan plan, Period period, Circumstances circumstances) {
        this.plan = plan;
        this.period = period;
        this.circumstances = circumstances;
    }

    @Override
    public List<String> lines(RenderOptions looks) {
        List<String> lines = new ArrayList<>();
        lines.add("Plan of a report " + period.from().asGiven() + " to "
                + period.to().asGiven() + ", " + plan.surface() + " at "
                + circumstances.connection().api().getHost());
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        plan.steps().forEach(step -> rows.add(row(step)));
        rows.add(List.of(plan.total().toString(), "in all", "", ""));
        lines.addAll(new TextTable(List.of(">Requests", "For", "How many", "Permission"), rows).lines(looks));
        lines.add("");
        lines.addAll(remarks());
        return lines;
    }

    private static List<String> row(PlannedRequests step) {
        return List.of(
                step.count().toString(),
                step.what(),
                step.how(),
                step.permission()
                        .map(permission -> permission.name() + (permission.needed() ? "" : ", for names only"))
                        .orElse(""));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Bounds trips = plan.roundTrips(circumstances.terms().concurrency());
        remarks.add("Round trips one after the other: " + trips + ".");
        remarks.add("Waiting for the rate limit: " + waitingText() + ", at " + rate() + " requests a minute for "
                + (plan.clients() == 1 ? "one OAuth client" : "each of " + plan.clients() + " OAuth clients") + ".");
        if (isLong()) {
            remarks.add("That is longer than --deadline allows ("
                    + WaitText.format(circumstances.terms().limits().deadline()) + "): give the run more time.");
        }
        plan.totalOtherwise()
                .ifPresent(total -> remarks.add("Should the host not know " + plan.surface()
                        + ", conversation-aggregates takes its place after the first question: " + total + " in all."));
        if (!plan.total().isExact()) {
            remarks.add("How many queues there are is known once they are listed: --assume-queues reckons with a"
                    + " number.");
        }
        remarks.add("Repeats after a failure, and smaller pages than asked for, come on top.");
        remarks.add(
                circumstances.loggedIn()
                        ? "The credentials are good: a token was had for "
                                + (plan.clients() == 1 ? "the OAuth client." : "each OAuth client.")
                        : "The credentials were not tried.");
        return remarks;
    }

    private String waitingText() {
        RequestPlan.WaitBounds waiting = waiting();
        String least = waiting.least().isZero() ? "none" : minutes(waiting.least());
        if (waiting.most().filter(waiting.least()::equals).isPresent()) {
            return least;
        }
        return waiting.most().map(most -> least + " to " + minutes(most)).orElse(least + " or more");
    }

    private static String minutes(Duration length) {
        return length.toMinutes() + " min";
    }

    private boolean isLong() {
        Duration most = waiting().most().orElse(waiting().least());
        return most.compareTo(circumstances.terms().limits().deadline()) >= 0;
    }

    private RequestPlan.WaitBounds waiting() {
        return plan.waiting(circumstances.terms().limits().maxRatePerMinute());
    }

    private int rate() {
        return RequestPlan.rate(circumstances.terms().limits().maxRatePerMinute());
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("schema", "queue-sla.plan/1");
        json.writeStringProperty("surface", plan.surface());
        json.writeStringProperty("host", circumstances.connection().api().getHost());
        json.writeObjectPropertyStart("period");
        json.writeStringProperty("from", period.from().asGiven());
        json.writeStringProperty("to", period.to().asGiven());
        json.writeStringProperty("timeZone", period.zone().getId());
        json.writeEndObject();
        json.writeArrayPropertyStart("steps");
        plan.steps().forEach(step -> write(step, json));
        json.writeEndArray();
        write("requests", plan.total(), json);
        plan.totalOtherwise().ifPresent(total -> write("requestsOtherwise", total, json));
        write("roundTrips", plan.roundTrips(circumstances.terms().concurrency()), json);
        json.writeObjectPropertyStart("waitingMinutes");
        RequestPlan.WaitBounds waiting = waiting();
        write(waiting.least().toMinutes(), waiting.most().map(Duration::toMinutes), json);
        json.writeNumberProperty("ratePerMinute", rate());
        json.writeNumberProperty("clients", plan.clients());
        json.writeBooleanProperty("credentialsTried", circumstances.loggedIn());
        json.writeEndObject();
    }

    private static void write(PlannedRequests step, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("for", step.what());
        json.writeStringProperty("method", step.method());
        json.writeStringProperty("path", step.path());
        write("requests", step.count(), json);
        json.writeStringProperty("how", step.how());
        if (step.permission().isPresent()) {
            Permission permission = step.permission().get();
            json.writeObjectPropertyStart("permission");
            json.writeStringProperty("name", permission.name());
            json.writeBooleanProperty("needed", permission.needed());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(String name, Bounds bounds, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        write(bounds.least(), bounds.most(), json);
    }

    private static void write(long least, Optional<Long> most, JsonGenerator json) {
        json.writeNumberProperty("least", least);
        if (most.isPresent()) {
            json.writeNumberProperty("most", most.get());
        } else {
            json.writeNullProperty("most");
        }
        json.writeEndObject();
    }
}
