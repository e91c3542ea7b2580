package io.github.queuesla.cli;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.cli.run.LivePlan;
import io.github.queuesla.core.live.LiveQuery;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The plan of a live board as a report; as JSON, the schema {@code queue-sla.live-plan/1}. Immutable.
 *
 * @param plan the requests
 * @param connection the API endpoint that they would go to
 * @param credentialsChecked whether every OAuth client got a token
 */
record LivePlanReport(LivePlan plan, Connection connection, boolean credentialsChecked) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * A row of the table: the requests of some kinds.
     *
     * @param steps the kinds
     * @param name their name
     */
    private record Line(List<LivePlan.Step> steps, String name) {

        long each() {
            return steps.stream().mapToLong(LivePlan.Step::each).sum();
        }

        Fraction within(Duration time) {
            return steps.stream().map(step -> step.within(time)).reduce(Fraction.ZERO, Fraction::plus);
        }

        /** Its kind, when it has only one. */
        Optional<LivePlan.Step> only() {
            return steps.size() == 1 ? Optional.of(steps.get(0)) : Optional.empty();
        }

        <T> Value of(Function<LivePlan.Step, T> part, Function<T, Value> value) {
            return Value.of(only().map(part), value);
        }

        Optional<Permission> permission() {
            return only().flatMap(step -> step.requests().permission());
        }
    }

    private static final Group REQUESTS = Group.of("requests");
    private static final Group PERMISSION = Group.orOmitted("permission");

    private static final Column<Line> EACH = Column.<Line>of(
                    "requestsEach", "Requests", COUNT, line -> Value.count(line.each()))
            .in(REQUESTS, "each");
    private static final Column<Line> EVERY = Column.shown(
            "Every", TEXT, line -> line.of(LivePlan.Step::every, every -> Value.text(WaitText.format(every))));
    private static final Column<Line> MINUTELY = Column.<Line>of(
                    "requestsPerMinute", "A minute", COUNT, line -> Value.number(perMinute(line.within(MINUTE))))
            .in(REQUESTS, "perMinute");
    private static final Column<Line> HOURLY = Column.<Line>of(
                    "requestsPerHour",
                    "An hour",
                    COUNT,
                    line -> Value.count(line.within(HOUR).nearest()))
            .in(REQUESTS, "perHour");
    private static final Column<Line> DAILY = Column.<Line>of(
                    "requestsPerDay",
                    "A day",
                    COUNT,
                    line -> Value.count(line.within(DAY).nearest()))
            .in(REQUESTS, "perDay");
    private static final Column<Line> PURPOSE = Column.of("purpose", "Purpose", TEXT, line -> Value.text(line.name()));
    private static final Column<Line> EXPLANATION = Column.of(
            "explanation",
            "Explanation",
            TEXT,
            line -> line.of(step -> step.requests().how(), Value::text));
    private static final Column<Line> ALLOWED_BY =
            Column.shown("Permission", TEXT, line -> PlanReport.permission(line.permission()));

    private static final Fields<Line> ROW = Fields.of(
            PURPOSE,
            Column.key("method", line -> line.of(step -> step.requests().method(), Value::text)),
            Column.key("path", line -> line.of(step -> step.requests().path(), Value::text)),
            Column.key("everyMs", line -> line.of(LivePlan.Step::every, Value::length)),
            EACH,
            MINUTELY,
            HOURLY,
            DAILY,
            EXPLANATION,
            Column.<Line>key("permission", line -> Value.of(line.permission().map(Permission::name), Value::text))
                    .in(PERMISSION, "name"),
            Column.<Line>key(
                            "permissionRequired",
                            line -> Value.of(line.permission().map(Permission::needed), Value::truth))
                    .in(PERMISSION, "required"));

    private static final Fields<LivePlanReport> OBJECT = Fields.<LivePlanReport>of(
                    Column.key("schema", report -> Value.code("queue-sla.live-plan/1")),
                    Column.key("command", report -> Value.text("serve")),
                    Column.key("api", report -> Value.text(report.plan.source().api())),
                    Column.key("host", report -> Value.text(report.host())),
                    Column.key(
                            "queues", report -> Value.count(report.plan.queues().number())),
                    Column.key(
                            "queuesKnown",
                            report -> Value.truth(report.plan.queues().known())),
                    Nested.of("steps", LivePlanReport::lines, ROW))
            .and(Fields.of(MINUTELY, HOURLY, DAILY).from(LivePlanReport::total))
            .and(Fields.of(
                    Column.key(
                            "sharePerMinute",
                            report -> Value.number(
                                    perMinute(report.plan.settings().shareOfRate()))),
                    Column.key(
                            "ratePerMinute",
                            report -> Value.count(report.plan.settings().requestsPerMinute())),
                    Column.key(
                            "clients",
                            report -> Value.count(report.plan.source().clients())),
                    Column.key("credentialsChecked", report -> Value.truth(report.credentialsChecked))));

    /** The report, ready for every format. */
    Report report() {
        List<Line> shown = new ArrayList<>(lines());
        shown.add(total());
        return new Report(
                new Report.Title(
                        "Plan for serve of " + plan.settings().contract().name(),
                        plan.source().api() + " at " + host(),
                        true),
                List.of(
                        Part.gap(),
                        Part.table(Table.of(
                                shown, EACH, EVERY, MINUTELY, HOURLY, DAILY, PURPOSE, EXPLANATION, ALLOWED_BY)),
                        Part.gap(),
                        Part.sentences(remarks())),
                new Rows<>(ROW, lines()),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<Line> lines() {
        return plan.steps().stream()
                .map(step -> new Line(List.of(step), step.requests().what()))
                .toList();
    }

    private Line total() {
        return new Line(plan.steps(), "total");
    }

    private String host() {
        return connection.api().getHost();
    }

    /** Rounded once, to hundredths: what is asked once an hour is no zero. */
    private static BigDecimal perMinute(Fraction requests) {
        return BigDecimal.valueOf(requests.times(Fraction.of(100, 1)).nearest(), 2);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("This is " + perMinute(total().within(MINUTE)) + " of the "
                + perMinute(plan.settings().shareOfRate()).stripTrailingZeros().toPlainString()
                + " requests a minute that the board may send: --share "
                + plan.settings().share().value().toPlainString() + "% of "
                + plan.settings().requestsPerMinute() + " for "
                + (plan.source().clients() == 1
                        ? "one OAuth client"
                        : "all " + plan.source().clients() + " OAuth clients")
                + ".");
        if (plan.isSlowed()) {
            remarks.add("It would need more, so it asks less often: for the waiting contacts every "
                    + WaitText.format(plan.schedule().every(LiveQuery.OBSERVATIONS)) + " instead of every "
                    + WaitText.format(plan.settings().refresh()) + ".");
        }
        remarks.add("When it starts, it asks for everything once: " + Prose.many(total().each(), "request") + ".");
        remarks.add("One poller asks for all viewers, so more viewers take no more requests.");
        if (!plan.queues().known()) {
            remarks.add("The number of queues is unknown until the queue list is read: this plan is for "
                    + plan.queues().number() + ", --assume-queues NUMBER takes another number.");
        }
        remarks.add("Access tokens, which are renewed before they expire, and retries take more requests.");
        remarks.add(PlanReport.credentials(credentialsChecked, plan.source().clients()));
        return remarks;
    }
}
