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
import io.github.queuesla.report.format.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A plan as it is shown; as JSON, the schema {@code queue-sla.plan/1}. Immutable.
 *
 * @param plan the requests
 * @param period which time they ask about
 * @param circumstances what the plan is reckoned with
 */
record PlanReport(RequestPlan plan, Period period, Circumstances circumstances) {

    /** The formats that it has. */
    static final Set<Format> FORMATS = Format.ALWAYS;

    /**
     * What a plan is reckoned with.
     *
     * @param connection whom it would ask
     * @param terms with which manners
     * @param loggedIn whether the credentials were tried
     */
    record Circumstances(Connection connection, TransportSettings terms, boolean loggedIn) {}

    /**
     * A row of the table: the requests of one kind, or all of them.
     *
     * @param count how many
     * @param kind of which kind; empty for all
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
    private static final Column<Line> WHAT = Column.of(
            "for",
            "For",
            TEXT,
            line -> Value.text(line.kind().map(PlannedRequests::what).orElse("in all")));
    private static final Column<Line> HOW =
            Column.of("how", "How many", TEXT, line -> Value.of(line.kind().map(PlannedRequests::how), Value::text));
    private static final Column<Line> ALLOWED_BY = Column.shown(
            "Permission",
            TEXT,
            line -> Value.of(
                    line.permission(),
                    permission -> Value.text(permission.name() + (permission.needed() ? "" : ", for names only"))));

    private static final Fields<Line> ROW = Fields.of(
                    WHAT,
                    Column.key("method", line -> Value.of(line.kind().map(PlannedRequests::method), Value::text)),
                    Column.key("path", line -> Value.of(line.kind().map(PlannedRequests::path), Value::text)))
            .and(bounds(REQUESTS, line -> Optional.of(line.count())))
            .and(
                    HOW,
                    Column.<Line>key(
                                    "permission",
                                    line -> Value.of(line.permission().map(Permission::name), Value::text))
                            .in(PERMISSION, "name"),
                    Column.<Line>key(
                                    "permissionNeeded",
                                    line -> Value.of(line.permission().map(Permission::needed), Value::truth))
                            .in(PERMISSION, "needed"));

    private static final Fields<PlanReport> OBJECT = Fields.of(
                    Column.<PlanReport>key("schema", report -> Value.code("queue-sla.plan/1")),
                    Column.key("api", report -> Value.text(report.plan.api())),
                    Column.key("host", report -> Value.text(report.host())),
                    Column.<PlanReport>key(
                                    "from",
                                    report -> Value.text(report.period.from().text()))
                            .in(PERIOD),
                    Column.<PlanReport>key(
                                    "to",
                                    report -> Value.text(report.period.to().text()))
                            .in(PERIOD),
                    Column.<PlanReport>key(
                                    "timeZone",
                                    report -> Value.text(report.period.zone().getId()))
                            .in(PERIOD),
                    Nested.of("steps", PlanReport::lines, ROW))
            .and(bounds(REQUESTS, report -> Optional.of(report.plan.total())))
            .and(bounds(Group.orOmitted("requestsOtherwise"), report -> report.plan.totalOtherwise()))
            .and(bounds(Group.of("roundTrips"), report -> Optional.of(report.roundTrips())))
            .and(bounds(Group.of("waitingMinutes"), report -> Optional.of(report.waitingMinutes())))
            .and(
                    Column.key("ratePerMinute", report -> Value.count(report.rate())),
                    Column.key("clients", report -> Value.count(report.plan.clients())),
                    Column.key("credentialsTried", report -> Value.truth(report.circumstances.loggedIn())));

    /** The report, ready for every format. */
    Report report() {
        List<Line> shown = new ArrayList<>(lines());
        shown.add(new Line(plan.total(), Optional.empty()));
        return new Report(
                new Report.Title(
                        "Plan of a report " + period.from().text() + " to "
                                + period.to().text(),
                        plan.api() + " at " + host(),
                        true),
                List.of(
                        Part.gap(),
                        Part.table(Table.of(shown, COUNT_OF_KIND, WHAT, HOW, ALLOWED_BY)),
                        Part.gap(),
                        Part.sentences(remarks())),
                new Rows<>(ROW, lines()),
                new Rows<>(OBJECT, List.of(this)));
    }

    private List<Line> lines() {
        return plan.steps().stream().map(Line::of).toList();
    }

    private String host() {
        return circumstances.connection().api().getHost();
    }

    private Bounds roundTrips() {
        return plan.roundTrips(circumstances.terms().concurrency());
    }

    private Bounds waitingMinutes() {
        RequestPlan.WaitBounds waiting = waiting();
        return new Bounds(waiting.least().toMinutes(), waiting.most().map(Duration::toMinutes));
    }

    /** A number that may not be known for certain. */
    private static <R> Fields<R> bounds(Group group, Function<R, Optional<Bounds>> bounds) {
        return Fields.of(
                Column.<R>key(
                                group.key() + "Least",
                                row -> Value.of(bounds.apply(row), number -> Value.count(number.least())))
                        .in(group, "least"),
                Column.<R>key(
                                group.key() + "Most",
                                row -> Value.of(bounds.apply(row).flatMap(Bounds::most), Value::count))
                        .in(group, "most"));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("Round trips one after the other: " + roundTrips() + ".");
        remarks.add("Waiting for the rate limit: " + waitingText() + ", at " + rate() + " requests a minute for "
                + (plan.clients() == 1 ? "one OAuth client" : "each of " + plan.clients() + " OAuth clients") + ".");
        if (isLong()) {
            remarks.add("That is longer than --deadline allows ("
                    + WaitText.format(circumstances.terms().limits().deadline()) + "): give the run more time.");
        }
        plan.totalOtherwise()
                .ifPresent(total -> remarks.add("Should the host not know " + plan.api()
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
}
