package io.github.queuesla.cli;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A plan as a report; as JSON, the schema {@code queue-sla.plan/1}. Immutable.
 *
 * @param planned the command and its requests
 * @param connection the API endpoint that they would go to
 * @param transport the request limits that the times are computed with
 * @param credentialsChecked whether every OAuth client got a token
 */
record PlanReport(Planned planned, Connection connection, TransportSettings transport, boolean credentialsChecked) {

    /**
     * A command and its requests.
     *
     * @param command its name
     * @param plan the requests
     * @param period the period that they cover
     */
    record Planned(String command, RequestPlan plan, Period period) {}

    /**
     * A row of the table: the requests of one kind, or all of them.
     *
     * @param count the number of requests
     * @param kind their kind; empty for all requests together
     */
    private record Line(Bounds count, Optional<PlannedRequests> kind) {

        static Line of(PlannedRequests kind) {
            return new Line(kind.count(), Optional.of(kind));
        }

        Optional<Permission> permission() {
            return kind.flatMap(PlannedRequests::permission);
        }
    }

    private static final Group REQUESTS = Group.of("requests");
    private static final Group PERMISSION = Group.orOmitted("permission");
    private static final Group PERIOD = Group.of("period");

    private static final Column<Line> COUNT_OF_KIND =
            Column.shown("Requests", COUNT, line -> Value.word("", line.count().toString()));
    private static final Column<Line> PURPOSE = Column.of(
            "purpose",
            "Purpose",
            TEXT,
            line -> Value.text(line.kind().map(PlannedRequests::what).orElse("total")));
    private static final Column<Line> EXPLANATION = Column.of(
            "explanation", "Explanation", TEXT, line -> Value.of(line.kind().map(PlannedRequests::how), Value::text));
    private static final Column<Line> ALLOWED_BY =
            Column.shown("Permission", TEXT, line -> permission(line.permission()));

    private static final Fields<Line> ROW = Fields.of(
                    PURPOSE,
                    Column.key("method", line -> Value.of(line.kind().map(PlannedRequests::method), Value::text)),
                    Column.key("path", line -> Value.of(line.kind().map(PlannedRequests::path), Value::text)))
            .and(bounds(REQUESTS, line -> Optional.of(line.count())))
            .and(
                    EXPLANATION,
                    Column.<Line>key(
                                    "permission",
                                    line -> Value.of(line.permission().map(Permission::name), Value::text))
                            .in(PERMISSION, "name"),
                    Column.<Line>key(
                                    "permissionRequired",
                                    line -> Value.of(line.permission().map(Permission::needed), Value::truth))
                            .in(PERMISSION, "required"));

    private static final Fields<PlanReport> OBJECT = Fields.of(
                    Column.<PlanReport>key("schema", report -> Value.code("queue-sla.plan/1")),
                    Column.key("command", report -> Value.text(report.planned.command())),
                    Column.key("api", report -> Value.text(report.plan().api())),
                    Column.key("host", report -> Value.text(report.host())),
                    Column.<PlanReport>key(
                                    "from",
                                    report -> Value.text(report.period().from().text()))
                            .in(PERIOD),
                    Column.<PlanReport>key(
                                    "to",
                                    report -> Value.text(report.period().to().text()))
                            .in(PERIOD),
                    Column.<PlanReport>key(
                                    "timeZone",
                                    report -> Value.text(report.period().zone().getId()))
                            .in(PERIOD),
                    Nested.of("steps", PlanReport::lines, ROW))
            .and(bounds(REQUESTS, report -> Optional.of(report.plan().total())))
            .and(bounds(
                    Group.orOmitted("requestsOtherwise"),
                    report -> report.plan().totalOtherwise()))
            .and(bounds(Group.of("roundTrips"), report -> Optional.of(report.roundTrips())))
            .and(bounds(Group.of("waitingMinutes"), report -> Optional.of(report.waitingMinutes())))
            .and(
                    Column.key("ratePerMinute", report -> Value.count(report.rate())),
                    Column.key("clients", report -> Value.count(report.plan().clients())),
                    Column.key("credentialsChecked", report -> Value.truth(report.credentialsChecked)));

    /** The report, ready for every format. */
    Report report() {
        List<Line> shown = new ArrayList<>(lines());
        shown.add(new Line(plan().total(), Optional.empty()));
        return new Report(
                new Report.Title(
                        "Plan for " + planned.command() + " from "
                                + period().from().text() + " to "
                                + period().to().text(),
                        plan().api() + " at " + host(),
                        true),
                List.of(
                        Part.gap(),
                        Part.table(Table.of(shown, COUNT_OF_KIND, PURPOSE, EXPLANATION, ALLOWED_BY)),
                        Part.gap(),
                        Part.sentences(remarks())),
                new Rows<>(ROW, lines()),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<Line> lines() {
        return plan().steps().stream().map(Line::of).toList();
    }

    private RequestPlan plan() {
        return planned.plan();
    }

    private Period period() {
        return planned.period();
    }

    private String host() {
        return connection.api().getHost();
    }

    private Bounds roundTrips() {
        return plan().roundTrips(transport.concurrency());
    }

    private Bounds waitingMinutes() {
        RequestPlan.WaitBounds waiting = waiting();
        return new Bounds(waiting.least().toMinutes(), waiting.most().map(Duration::toMinutes));
    }

    /** A number whose exact value may be unknown: its minimum, and its maximum if there is one. */
    private static <R> Fields<R> bounds(Group group, Function<R, Optional<Bounds>> bounds) {
        return Fields.of(
                Column.<R>key(
                                group.key() + "Min",
                                row -> Value.of(bounds.apply(row), number -> Value.count(number.least())))
                        .in(group, "min"),
                Column.<R>key(
                                group.key() + "Max",
                                row -> Value.of(bounds.apply(row).flatMap(Bounds::most), Value::count))
                        .in(group, "max"));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("Sequential round trips: " + roundTrips() + ".");
        remarks.add("Waiting for the rate limit: " + waitingText() + ", at " + rate() + " requests a minute for "
                + (plan().clients() == 1 ? "one OAuth client" : "each of " + plan().clients() + " OAuth clients")
                + reserve() + ".");
        if (isLong()) {
            remarks.add("This is longer than --deadline ("
                    + WaitText.format(transport.limits().deadline()) + "): allow more time.");
        }
        plan().totalOtherwise()
                .ifPresent(total -> remarks.add("If the host does not offer " + plan().api()
                        + ", the command uses conversation-aggregates after the first request, which makes " + total
                        + (total.isOne() ? " request" : " requests") + " in total."));
        if (!plan().total().isExact()) {
            remarks.add(
                    plan().list().count().isExact()
                            ? "How many queues a pattern matches is unknown until the queue list is read."
                            : "The number of queues is unknown until the queue list is read: --assume-queues NUMBER"
                                    + " narrows these ranges.");
        }
        remarks.add("Retries, and pages smaller than requested, take more requests.");
        remarks.add(credentials(credentialsChecked, plan().clients()));
        return remarks;
    }

    /** Whether the credentials are valid, as a sentence. */
    static String credentials(boolean checked, int clients) {
        return checked
                ? "The credentials are valid: "
                        + (clients == 1 ? "the OAuth client got a token." : "each OAuth client got a token.")
                : "The credentials were not checked.";
    }

    /** A permission, and whether the run goes on without it. */
    static Value permission(Optional<Permission> permission) {
        return Value.of(permission, known -> Value.text(known.name() + (known.needed() ? "" : ", optional")));
    }

    /** Why the rate is lower than the one that the platform allows. */
    private String reserve() {
        return rate() < transport.limits().maxRatePerMinute()
                ? " (the platform allows " + RequestPlan.USUAL_ALLOWANCE + "; 5 % are kept in reserve)"
                : "";
    }

    private String waitingText() {
        RequestPlan.WaitBounds waiting = waiting();
        String least = waiting.least().isZero() ? "none" : minutes(waiting.least());
        if (waiting.least().isZero() && waiting.most().isEmpty()) {
            return "none, unless there are many queues";
        }
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
        return most.compareTo(transport.limits().deadline()) >= 0;
    }

    private RequestPlan.WaitBounds waiting() {
        return plan().waiting(transport.limits().maxRatePerMinute());
    }

    private int rate() {
        return RequestPlan.rate(transport.limits().maxRatePerMinute());
    }
}
