package io.github.queuesla.report;

import io.github.queuesla.core.assessment.Computation;
import io.github.queuesla.core.assessment.Pooling;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Edge;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.SlaResult;
import io.github.queuesla.core.result.SlaTotal;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.core.time.Zones;
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

/** Results to print. */
final class Samples {

    static final Instant GENERATED = Instant.parse("2024-02-10T06:07:08.987654Z");
    static final Period JANUARY = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), Zones.UTC);
    static final Provenance QUEUE_SUMMARY = new Provenance("queue-summary", "api.example.org", 3, GENERATED, true);
    static final Provenance AGGREGATES =
            new Provenance("conversation-aggregates", "api.mypurecloud.de", 2, GENERATED, false);
    static final SlaDefinition WITHIN_30 = SlaDefinition.answeredWithin(Duration.ofSeconds(30));

    private static final Division NORTH = new Division("d-1", "North");
    private static final Division SOUTH = new Division("d-2", "South, \"Süd\"");

    private Samples() {}

    /** What the tutorial asks for: two counts per queue, no target, dates as the platform takes them. */
    static Report asTheTutorial(String... typed) {
        List<SlaDefinition> definitions = new ArrayList<>();
        Map<String, String> thresholds = new TreeMap<>();
        List<SlaResult> rows = new ArrayList<>();
        List<SlaTotal> totals = new ArrayList<>();
        for (String within : typed.length == 0 ? new String[] {"30s"} : typed) {
            SlaDefinition definition = SlaDefinition.answeredWithin(WaitText.parse(within));
            definitions.add(definition);
            thresholds.put(definition.name(), within);
            List<SlaResult> ofOne = List.of(
                    row(definition, queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01", "Billing"), 366, 168),
                    row(definition, queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a02", "Sales"), 86, 33),
                    row(definition, queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a03", "Retention"), 12, 12),
                    row(definition, queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a04", "Complaints"), 9, 0),
                    row(definition, queue("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a05", "Night"), 0, 0),
                    unavailable(definition, Queue.knownById(new QueueId("typo"))));
            rows.addAll(ofOne);
            totals.add(Pooling.total(definition, Optional.empty(), ofOne));
        }
        Assessment assessment = new Assessment(JANUARY, definitions, rows, totals, List.of(), List.of());
        return new Report(
                assessment,
                QUEUE_SUMMARY,
                NoTrafficDisplay.ZERO,
                Optional.empty(),
                thresholds,
                List.of(unknown("typo")),
                List.of());
    }

    /** The example of the documentation: one queue, a target of 80 %. */
    static Report oneQueueWithTarget() {
        SlaDefinition definition = WITHIN_30.withTarget(Percentage.parse("80"));
        return report(definition, List.of(row(definition, queue("q-1", "Billing"), 366, 168)), QUEUE_SUMMARY);
    }

    /** All there is: target, formula with abandons, media, days, divisions, provisional numbers, problems, notes. */
    static Report byDayAndMedia() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Period period = Period.ofDays(LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 31), berlin);
        SlaDefinition definition = new SlaDefinition(
                "gold",
                new WaitThreshold(Duration.ofSeconds(20), Edge.WHOLE_SECONDS),
                Formula.SHORT_ABANDONS_REMOVED,
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse("80")),
                Rounding.HALF_UP);
        Queue billing = new Queue(new QueueId("q-1"), "Billing", Optional.of(NORTH), new TreeMap<>());
        Queue claims = new Queue(new QueueId("q-2"), "Claims", Optional.of(SOUTH), new TreeMap<>());
        List<TimeRange> days = Granularity.DAY.pieces(period.range(), berlin);
        List<SlaResult> rows = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            boolean provisional = day == 1;
            rows.add(full(definition, billing, List.of(940L, 752L, 60L, 20L, 12L, 30L))
                    .at(days.get(day), Optional.of(MediaType.VOICE), provisional));
            rows.add(full(definition, billing, List.of(10L, 8L, 2L, 1L, 1L, 0L))
                    .at(days.get(day), Optional.of(MediaType.CHAT), provisional));
        }
        rows.add(full(definition, claims, List.of(0L, 0L, 4L, 4L, 4L, 0L)).at(days.get(0), Optional.empty(), false));
        rows.add(new SlaResult(
                definition,
                claims,
                Optional.empty(),
                Optional.of(days.get(1)),
                new Attainment.Unavailable(FailureKind.RATE_LIMITED),
                QueueCounts.none(),
                true));
        List<SlaTotal> totals = List.of(
                Pooling.total(definition, Optional.of(NORTH), rows.subList(0, 4)),
                Pooling.total(definition, Optional.of(SOUTH), rows.subList(4, 6)),
                Pooling.total(definition, Optional.empty(), rows));
        Assessment assessment = new Assessment(period, List.of(definition), rows, totals, List.of(), List.of());
        return new Report(
                assessment,
                AGGREGATES,
                NoTrafficDisplay.ZERO,
                Optional.of(Granularity.DAY),
                Map.of(),
                List.of(Remark.of(
                        Optional.of("q-2"),
                        "rate-limited",
                        "429 for 2024-03-31: Retry-After 3600 is longer than the deadline")),
                List.of("2 records with a negative wait were put aside"));
    }

    /** Queues that somebody named with ill intent. */
    static Report hostile() {
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
        List<SlaResult> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(row(WITHIN_30, queue("q-" + rows.size(), name), 2, 1));
        }
        Assessment assessment = new Assessment(
                JANUARY,
                List.of(WITHIN_30),
                rows,
                List.of(Pooling.total(WITHIN_30, Optional.empty(), rows)),
                List.of(),
                List.of());
        return new Report(
                assessment,
                AGGREGATES,
                NoTrafficDisplay.ZERO,
                Optional.empty(),
                Map.of(),
                List.of(Remark.of(Optional.of("q\u001b"), "not-verified", "message \u001b[2J of q\u001b")),
                List.of("note \u001b[2J"));
    }

    static Report report(SlaDefinition definition, List<SlaResult> rows, Provenance provenance) {
        return Report.of(
                new Assessment(
                        JANUARY,
                        List.of(definition),
                        rows,
                        List.of(Pooling.total(definition, Optional.empty(), rows)),
                        List.of(),
                        List.of()),
                provenance);
    }

    static Report with(Report report, NoTrafficDisplay noTraffic) {
        return new Report(
                report.assessment(),
                report.provenance(),
                noTraffic,
                report.granularity(),
                report.typedThresholds(),
                report.problems(),
                report.notes());
    }

    static Queue queue(String id, String name) {
        return new Queue(new QueueId(id), name, Optional.empty(), new TreeMap<>());
    }

    static SlaResult row(SlaDefinition definition, Queue queue, long answered, long within) {
        QueueCounts counts = QueueCounts.of(Map.of(
                Measure.ANSWERED,
                answered,
                definition.measure(Term.ANSWERED_WITHIN).orElseThrow(),
                within));
        return new SlaResult(
                definition,
                queue,
                Optional.empty(),
                Optional.empty(),
                Computation.attainment(definition, counts),
                counts,
                false);
    }

    static SlaResult unavailable(SlaDefinition definition, Queue queue) {
        return new SlaResult(
                definition,
                queue,
                Optional.empty(),
                Optional.empty(),
                new Attainment.Unavailable(FailureKind.UNKNOWN_OR_NOT_VISIBLE),
                QueueCounts.none(),
                false);
    }

    static Remark unknown(String queue) {
        return new Remark(
                Optional.of(queue),
                "unknown-or-not-visible",
                "no queue '" + queue + "' is visible to this client",
                "no queue '…' is visible to this client");
    }

    private static Counted full(SlaDefinition definition, Queue queue, List<Long> counts) {
        Map<Measure, Long> byMeasure = new TreeMap<>();
        Iterator<Long> next = counts.iterator();
        definition.measures().values().forEach(measure -> byMeasure.put(measure, next.next()));
        return new Counted(definition, queue, QueueCounts.of(byMeasure));
    }

    private record Counted(SlaDefinition definition, Queue queue, QueueCounts counts) {
        SlaResult at(TimeRange piece, Optional<MediaType> media, boolean provisional) {
            Attainment attainment = Computation.attainment(definition, counts);
            return new SlaResult(definition, queue, media, Optional.of(piece), attainment, counts, provisional);
        }
    }
}
