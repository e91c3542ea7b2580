package io.github.queuesla.report.level;

import io.github.queuesla.core.assessment.Pooling;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Remark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sample results of reports by options. */
final class RowSamples {

    static final Instant GENERATED = Instant.parse("2024-02-10T06:07:08.987654Z");
    static final Period JANUARY = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), Zones.UTC);
    static final Provenance QUEUE_SUMMARY =
            new Provenance("queue-summary", "api.example.org", 3, GENERATED, true, List.of());
    static final Provenance AGGREGATES =
            new Provenance("conversation-aggregates", "api.mypurecloud.de", 2, GENERATED, false, List.of());
    static final Definition WITHIN_30 = Definition.answeredWithin(Duration.ofSeconds(30));

    private static final Division NORTH = new Division("d-1", "North");
    private static final Division SOUTH = new Division("d-2", "South, \"Süd\"");

    private RowSamples() {}

    /** The tutorial: two counts per queue, no target, time zone decided by the platform. */
    static LevelReport asTheTutorial(String... typed) {
        Map<String, String> thresholds = new TreeMap<>();
        List<ServiceLevelResult> levels = new ArrayList<>();
        for (String within : typed.length == 0 ? new String[] {"30s"} : typed) {
            Definition definition = Definition.answeredWithin(WaitText.parse(within));
            thresholds.put(definition.name(), within);
            levels.add(level(
                    definition,
                    JANUARY,
                    List.of(
                            row(queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01", "Billing"), 366, 168),
                            row(queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a02", "Sales"), 86, 33),
                            row(queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a03", "Retention"), 12, 12),
                            row(queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a04", "Complaints"), 9, 0),
                            row(queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a05", "Night"), 0, 0),
                            unavailable(Queue.knownById(new QueueId("typo"))))));
        }
        Result result = result(JANUARY, Breakdown.none(), levels);
        return LevelReport.ofOptions(result, QUEUE_SUMMARY, NoTrafficDisplay.ZERO, thresholds)
                .telling(List.of(unknown("typo")), List.of());
    }

    /** The documented example: one queue, a target of 80 %. */
    static LevelReport oneQueueWithTarget() {
        Definition definition = WITHIN_30.withTarget(Percentage.parse("80"));
        return report(definition, List.of(targeted(row(queue("q-1", "Billing"), 366, 168))), QUEUE_SUMMARY);
    }

    /** Every feature: target, formula with abandons, media, days, divisions, provisional numbers, problems, notes. */
    static LevelReport byDayAndMedia() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Period period = Period.ofDays(LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 31), berlin);
        Definition definition = new Definition(
                "gold",
                new WaitThreshold(Duration.ofSeconds(20), ThresholdBoundary.WHOLE_SECONDS),
                Formula.SHORT_ABANDONS_REMOVED,
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse("80")),
                Rounding.HALF_UP);
        Queue billing = new Queue(new QueueId("q-1"), "Billing", Optional.of(NORTH), new TreeMap<>());
        Queue claims = new Queue(new QueueId("q-2"), "Claims", Optional.of(SOUTH), new TreeMap<>());
        List<TimeRange> days = Granularity.DAY.split(period.range(), berlin);
        List<QueueResult> rows = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            boolean provisional = day == 1;
            rows.add(at(
                    days.get(day),
                    MediaType.VOICE,
                    provisional,
                    full(billing, List.of(940L, 752L, 60L, 20L, 12L, 30L))));
            rows.add(at(days.get(day), MediaType.CHAT, provisional, full(billing, List.of(10L, 8L, 2L, 1L, 1L, 0L))));
        }
        rows.add(new QueueResult(
                claims,
                Optional.empty(),
                days.get(0),
                new Attainment.NoTraffic(),
                full(claims, List.of(0L, 0L, 4L, 4L, 4L, 0L)).counts(),
                Optional.empty(),
                false));
        rows.add(new QueueResult(
                claims,
                Optional.empty(),
                days.get(1),
                new Attainment.Unavailable(),
                TermCounts.none(),
                Optional.empty(),
                true));
        WindowResult all = window(definition, period, rows);
        List<Total> divisions = List.of(
                total(Optional.of(NORTH), definition, rows.subList(0, 4)),
                total(Optional.of(SOUTH), definition, rows.subList(4, 6)));
        WindowResult divided =
                new WindowResult(all.span(), all.outcome(), all.pooled(), all.counts(), rows, divisions, List.of());
        return LevelReport.ofOptions(
                        result(
                                period,
                                new Breakdown(Optional.of(Granularity.DAY), true, true),
                                List.of(new ServiceLevelResult(serviceLevel(definition, period), List.of(divided)))),
                        AGGREGATES,
                        NoTrafficDisplay.ZERO,
                        Map.of())
                .telling(
                        List.of(Remark.of(
                                Optional.of("q-2"),
                                "rate-limited",
                                "429 for 2024-03-31: Retry-After 3600 is longer than the deadline")),
                        List.of("2 records with a negative wait were put aside"));
    }

    /** Queues with hostile names. */
    static LevelReport hostile() {
        List<String> names = List.of(
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "@SUM(A1)",
                "-2+3",
                "\t=1+1",
                "\r\n=1+1",
                "  ＝1+1",
                "\u001b]0;owned\u0007\u001b[31mred",
                "a\u009b31mb\u007f",
                "gnp.\u202eexe",
                "zero\u200bwidth\ufeff\u2028line",
                "</script><img onerror=alert(1)>",
                "../../etc/passwd",
                "comma, \"quote\" and 日本語");
        List<QueueResult> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(row(queue("q-" + rows.size(), name), 2, 1));
        }
        Result result = result(JANUARY, Breakdown.none(), List.of(level(WITHIN_30, JANUARY, rows)));
        return LevelReport.ofOptions(result, AGGREGATES, NoTrafficDisplay.ZERO, Map.of())
                .telling(
                        List.of(new Remark(
                                Optional.of("q\u001b"),
                                "not-verified",
                                "message \u001b[2J of q\u001b",
                                "message \u001b[2J of …")),
                        List.of("note \u001b[2J"));
    }

    static LevelReport report(Definition definition, List<QueueResult> rows, Provenance provenance) {
        List<QueueResult> judged = definition.target().isEmpty()
                ? rows
                : rows.stream().map(RowSamples::targeted).toList();
        List<ServiceLevelResult> levels = List.of(level(definition, JANUARY, judged));
        return LevelReport.ofOptions(
                result(JANUARY, Breakdown.none(), levels), provenance, NoTrafficDisplay.ZERO, Map.of());
    }

    static LevelReport with(LevelReport report, NoTrafficDisplay noTraffic) {
        return new LevelReport(
                report.result(),
                report.provenance(),
                noTraffic,
                report.problems(),
                report.notes(),
                report.typed(),
                report.order());
    }

    static Queue queue(String id, String name) {
        return new Queue(new QueueId(id), name, Optional.empty(), new TreeMap<>());
    }

    static QueueResult row(Queue queue, long answered, long within) {
        Attainment attainment =
                answered == 0 ? new Attainment.NoTraffic() : new Attainment.Measured(new Ratio(within, answered));
        TermCounts counts = TermCounts.of(Map.of(Term.ANSWERED, answered, Term.ANSWERED_WITHIN, within));
        return new QueueResult(queue, Optional.empty(), JANUARY.range(), attainment, counts, Optional.empty(), false);
    }

    /** The result of a queue with its verdict for a target of 80 %. */
    static QueueResult targeted(QueueResult row) {
        return new QueueResult(
                row.queue(),
                row.media(),
                row.range(),
                row.attainment(),
                row.counts(),
                row.attainment().measured().map(ratio -> ratio.meets(Percentage.parse("80"))),
                row.provisional());
    }

    static QueueResult unavailable(Queue queue) {
        return new QueueResult(
                queue,
                Optional.empty(),
                JANUARY.range(),
                new Attainment.Unavailable(),
                TermCounts.none(),
                Optional.empty(),
                false);
    }

    static Remark unknown(String queue) {
        return new Remark(
                Optional.of(queue),
                "unknown-or-not-visible",
                "no queue '" + queue + "' is visible to this client",
                "no queue '…' is visible to this client");
    }

    /** A report of those rows over January, with problems and notes. */
    static LevelReport january(List<QueueResult> rows, List<Remark> problems) {
        Result result = result(JANUARY, Breakdown.none(), List.of(level(WITHIN_30, JANUARY, rows)));
        return LevelReport.ofOptions(result, QUEUE_SUMMARY, NoTrafficDisplay.ZERO, Map.of())
                .telling(problems, List.of());
    }

    private static Result result(Period period, Breakdown breakdown, List<ServiceLevelResult> levels) {
        Contract contract = new Contract(
                "Service levels", levels.stream().map(ServiceLevelResult::level).toList());
        return new Result(
                contract, period, breakdown, Optional.empty(), levels, List.of(), Optional.empty(), List.of());
    }

    private static ServiceLevelResult level(Definition definition, Period period, List<QueueResult> rows) {
        return new ServiceLevelResult(serviceLevel(definition, period), List.of(window(definition, period, rows)));
    }

    private static ServiceLevel serviceLevel(Definition definition, Period period) {
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(QueueSelection.all()),
                period.zone(),
                Window.PERIOD,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    private static WindowResult window(Definition definition, Period period, List<QueueResult> rows) {
        Total all = total(Optional.empty(), definition, rows);
        Optional<Basis> basis = all.attainment().measured().map(Basis.Contacts::new);
        WindowResult.State state = all.attainment().state();
        WindowResult.Outcome outcome = new WindowResult.Outcome(
                state,
                basis,
                definition.target(),
                all.targetMet(),
                Optional.empty(),
                false,
                all.missing(),
                rows.stream().anyMatch(QueueResult::provisional));
        WindowResult.Span span = new WindowResult.Span("period", period.range(), true);
        return new WindowResult(span, outcome, all.attainment(), all.counts(), rows, List.of(), List.of());
    }

    private static Total total(Optional<Division> division, Definition definition, List<QueueResult> rows) {
        Attainment pooled =
                Pooling.pool(rows.stream().map(QueueResult::attainment).toList());
        int missing = (int) rows.stream()
                .filter(row -> row.attainment().isUnavailable())
                .map(QueueResult::queue)
                .distinct()
                .count();
        List<TermCounts> counts = rows.stream()
                .filter(row -> !row.attainment().isUnavailable())
                .map(QueueResult::counts)
                .toList();
        return new Total(
                division,
                pooled,
                pooled.isUnavailable() ? TermCounts.none() : TermCounts.sum(counts),
                (int) rows.stream().map(QueueResult::queue).distinct().count(),
                missing,
                pooled.measured()
                        .filter(ratio -> missing == 0)
                        .flatMap(ratio -> definition.target().map(ratio::meets)));
    }

    /** Counts of every term, for a formula that subtracts short abandons, and a target of 80 %. */
    private static QueueResult full(Queue queue, List<Long> counts) {
        Map<Term, Long> terms = new TreeMap<>();
        Iterator<Long> next = counts.iterator();
        for (Term term : Term.values()) {
            if (next.hasNext()) {
                terms.put(term, next.next());
            }
        }
        long met = terms.getOrDefault(Term.ANSWERED_WITHIN, 0L);
        long counted = terms.getOrDefault(Term.ANSWERED, 0L)
                + terms.getOrDefault(Term.ABANDONED, 0L)
                - terms.getOrDefault(Term.SHORT_ABANDONED, 0L);
        Attainment attainment =
                counted == 0 ? new Attainment.NoTraffic() : new Attainment.Measured(new Ratio(met, counted));
        return targeted(new QueueResult(
                queue, Optional.empty(), JANUARY.range(), attainment, TermCounts.of(terms), Optional.empty(), false));
    }

    private static QueueResult at(TimeRange range, MediaType medium, boolean provisional, QueueResult row) {
        return new QueueResult(
                row.queue(), Optional.of(medium), range, row.attainment(), row.counts(), row.targetMet(), provisional);
    }
}
