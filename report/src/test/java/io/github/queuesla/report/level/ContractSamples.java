package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Remark;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sample reports on contracts with every state, verdict, roll-up and kind of name. */
public final class ContractSamples {

    /** The time zone of all samples. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The source of all samples. */
    public static final Provenance PROVENANCE = new Provenance(
            "conversation-aggregates",
            "api.mypurecloud.de",
            5,
            Instant.parse("2024-04-16T06:07:08.987654Z"),
            false,
            List.of());

    private static final Queue SMALL = queue("q-1", "Small");
    private static final Queue LARGE = queue("q-2", "Large");
    private static final Queue NIGHT = queue("q-3", "Nacht, \"Süd\"");
    private static final Queue LOST = queue("q-4", "Lost");

    private record Remarks(List<Remark> problems, List<String> notes) {}

    private ContractSamples() {}

    /** A contract with credit bands, and levels for each state and verdict; January to mid-April. */
    public static LevelReport everything() {
        Period period = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 15), BERLIN);
        return report(
                "Outsourcer 2024",
                period,
                List.of(gold(), weighted(), night(), partial(), queuesInTarget(), halfHours(), untargeted()),
                new Remarks(
                        List.of(
                                Remark.of(Optional.of("q-4"), "source-unavailable", "no answer for 2024-01: try again"),
                                Remark.of(
                                        Optional.of("q-9"),
                                        "unknown-or-not-visible",
                                        "no queue 'q-9' is visible to this client")),
                        List.of("2 records with a negative wait were put aside")));
    }

    /** The smallest contract: one level, one month, one queue. */
    public static LevelReport oneMonth() {
        ServiceLevel level = level("basic", Formula.ANSWERED_ONLY, "80", ServiceLevel.Conditions.NONE);
        SampleWindows windows = new SampleWindows(level);
        WindowResult january = windows.pooled(month(1), false, windows.queue(SMALL, 940, 752, 60, 20, 12, 30));
        return report(
                "Minimal",
                Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), BERLIN),
                List.of(new ServiceLevelResult(level, List.of(january))),
                new Remarks(List.of(), List.of()));
    }

    /** A contract in which every name is hostile. */
    public static LevelReport hostile() {
        List<ServiceLevelResult> results = new ArrayList<>();
        for (String name : hostileNames()) {
            Definition definition = definition(name, Formula.ANSWERED_AND_ABANDONED, "80");
            ServiceLevel.Scope scope =
                    ServiceLevel.Scope.of(new QueueSelection(List.of(name))).withClient(Optional.of("client " + name));
            ServiceLevel.Conditions conditions = new ServiceLevel.Conditions(
                    Optional.of(name), 2, Optional.empty(), Optional.empty(), Validity.ALWAYS);
            ServiceLevel level =
                    new ServiceLevel(definition, scope, BERLIN, Window.DAY, new RollUp.Pooled(), conditions);
            SampleWindows windows = new SampleWindows(level);
            QueueResult share = windows.queue(queue("q-" + results.size(), name), 9, 6, 1, 0, 0, 0);
            results.add(new ServiceLevelResult(level, List.of(windows.pooled(day(15), false, share))));
        }
        return report(
                "=cmd|' /C calc'!A0",
                Period.ofDays(LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 15), BERLIN),
                results,
                new Remarks(
                        List.of(Remark.of(Optional.of("q\u001b"), "not-verified", "message \u001b[2J|<b>`of` q\u001b")),
                        List.of("note \u001b[2J|<b>", "=1+1")));
    }

    /** Names that a terminal, spreadsheet, browser, chat or monitoring system could interpret. */
    public static List<String> hostileNames() {
        return List.of(
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "@everyone",
                "-2+3",
                "\t=1+1",
                "\r\n=1+1",
                "\u001b]0;owned\u0007\u001b[31mred",
                "gnp.\u202eexe",
                "zero\u200bwidth\ufeff\u2028line",
                "lone \ud800 surrogate",
                "</script><img src=x onerror=alert(1)>",
                "&lt;b&gt; & Söhne",
                "`tick` ``two`` | pipe || *bold* _under_ ~~gone~~",
                "[link](http://evil.example) ![image](http://evil.example/i.png)",
                "www.evil.example a@evil.example #1 $x$ :tada:",
                "back\\slash \\\" \\n and \\| end\\",
                "# heading\n- item\n\n---\n| a | b |",
                "a[b]c:d*e?f/g\\h'i",
                "'quoted'",
                "History",
                "comma, \"quote\" and 日本語 👩‍👩‍👧",
                "a name of more than thirty-one characters, one",
                "A name of more than thirty-one characters, two",
                "Summary",
                "definitions");
    }

    private static ServiceLevelResult gold() {
        Definition definition = new Definition(
                "Gold voice",
                new WaitThreshold(Duration.ofSeconds(20), ThresholdBoundary.WHOLE_SECONDS),
                Formula.SHORT_ABANDONS_REMOVED,
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse("76")),
                Rounding.HALF_UP);
        ServiceLevel.Conditions conditions = new ServiceLevel.Conditions(
                Optional.of("76 % of calls are answered within 20 seconds (§ 4.2)"),
                1,
                Optional.empty(),
                Optional.of(new Bands(
                        new Money(new BigDecimal("50000"), Currency.getInstance("EUR")),
                        List.of(
                                band("76", "90", "0"),
                                band("90", "100", "-1"),
                                band("70", "76", "2"),
                                band("0", "70", "5")),
                        Optional.of(Percentage.parse("0.5")),
                        Optional.empty())),
                new Validity(Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 12, 31))));
        ServiceLevel.Scope scope = ServiceLevel.Scope.of(new QueueSelection(List.of("Small", "Large", "Night*")))
                .withClient(Optional.of("ACME | Söhne"))
                .withMedia(new TreeSet<>(List.of(MediaType.VOICE, MediaType.CHAT)))
                .withThresholds(new TreeMap<>(Map.of(MediaType.CHAT, WaitThreshold.inclusive(Duration.ofSeconds(90)))))
                .withHours(LevelHours.of(Optional.of(officeHours())));
        ServiceLevel level = new ServiceLevel(definition, scope, BERLIN, Window.MONTH, new RollUp.Pooled(), conditions);
        SampleWindows windows = new SampleWindows(level);
        return new ServiceLevelResult(
                level,
                List.of(
                        windows.pooled(
                                month(1),
                                false,
                                windows.queue(SMALL, 50, 45, 0, 0, 0, 2),
                                windows.queue(LARGE, 890, 707, 60, 20, 12, 28)),
                        windows.pooled(
                                month(2),
                                false,
                                windows.queue(SMALL, 50, 45, 0, 0, 0, 2),
                                windows.queue(LARGE, 890, 705, 60, 20, 12, 28)),
                        windows.pooled(
                                month(3),
                                false,
                                windows.queue(SMALL, 50, 20, 0, 0, 0, 2),
                                windows.queue(LARGE, 890, 600, 60, 20, 12, 28)),
                        windows.pooled(
                                new WindowResult.Span("2024-04", days(LocalDate.of(2024, 4, 1), 15), false),
                                true,
                                windows.queue(SMALL, 20, 19, 0, 0, 0, 0),
                                windows.queue(LARGE, 400, 370, 10, 5, 2, 9))));
    }

    private static ServiceLevelResult weighted() {
        RollUp rollUp = new RollUp.Weighted(List.of(
                new WeightedPart("Small", new QueueSelection(List.of("Small")), Percentage.parse("30")),
                new WeightedPart("Large", new QueueSelection(List.of("Large")), Percentage.parse("70"))));
        ServiceLevel level =
                with(level("Weighted", Formula.ANSWERED_AND_ABANDONED, "70", ServiceLevel.Conditions.NONE), rollUp);
        SampleWindows windows = new SampleWindows(level);
        QueueResult small = windows.queue(SMALL, 48, 45, 2, 1, 1, 0);
        QueueResult large = windows.queue(LARGE, 950, 600, 50, 10, 5, 20);
        return new ServiceLevelResult(
                level,
                List.of(windows.window(
                        month(1),
                        new Basis.Weighted(List.of(
                                new Basis.Part(
                                        "Small",
                                        Percentage.parse("30"),
                                        small.attainment().measured()),
                                new Basis.Part(
                                        "Large",
                                        Percentage.parse("70"),
                                        large.attainment().measured()))),
                        level.definition().target(),
                        small,
                        large)));
    }

    private static ServiceLevelResult night() {
        ServiceLevel.Conditions conditions =
                new ServiceLevel.Conditions(Optional.empty(), 2, Optional.of(50L), Optional.empty(), Validity.ALWAYS);
        ServiceLevel monthly = level("Night desk", Formula.ANSWERED_ONLY, "80", conditions);
        ServiceLevel level = new ServiceLevel(
                monthly.definition(), monthly.scope(), BERLIN, Window.DAY, monthly.rollUp(), monthly.conditions());
        SampleWindows windows = new SampleWindows(level);
        return new ServiceLevelResult(
                level,
                List.of(
                        windows.closed(day(1), NIGHT),
                        windows.pooled(day(2), false, windows.queue(NIGHT, 0, 0, 4, 4, 4, 0)),
                        windows.pooled(day(3), false, windows.queue(NIGHT, 20, 17, 1, 0, 0, 0)),
                        windows.pooled(day(4), false, windows.queue(NIGHT, 9999, 7999, 1, 0, 0, 0))));
    }

    private static ServiceLevelResult partial() {
        ServiceLevel level = level("Partial", Formula.OFFERED, "80", ServiceLevel.Conditions.NONE);
        SampleWindows windows = new SampleWindows(level);
        return new ServiceLevelResult(
                level,
                List.of(
                        windows.pooled(
                                month(1), false, windows.queue(LARGE, 100, 90, 5, 1, 1, 2), windows.unavailable(LOST)),
                        windows.pooled(month(2), true, windows.unavailable(LARGE), windows.unavailable(LOST))));
    }

    private static ServiceLevelResult queuesInTarget() {
        ServiceLevel level = with(
                level("Queues in target", Formula.EARLY_ABANDONS_MET, "80", ServiceLevel.Conditions.NONE),
                new RollUp.QueuesInTarget(Percentage.parse("90")));
        SampleWindows windows = new SampleWindows(level);
        QueueResult[] queues = {windows.queue(SMALL, 48, 45, 2, 1, 1, 0), windows.queue(LARGE, 950, 600, 50, 10, 5, 20)
        };
        return new ServiceLevelResult(
                level,
                List.of(windows.window(
                        month(1), new Basis.Queues(new Ratio(1, 2)), Optional.of(Percentage.parse("90")), queues)));
    }

    private static ServiceLevelResult halfHours() {
        ServiceLevel monthly = with(
                level("Half hours", Formula.ANSWERED_AND_ABANDONED, "80", ServiceLevel.Conditions.NONE),
                new RollUp.MeanOfIntervals(Granularity.HALF_HOUR, EmptyInterval.IGNORED));
        ServiceLevel level = new ServiceLevel(
                monthly.definition(), monthly.scope(), BERLIN, Window.WEEK, monthly.rollUp(), monthly.conditions());
        SampleWindows windows = new SampleWindows(level);
        return new ServiceLevelResult(
                level,
                List.of(windows.window(
                        new WindowResult.Span("2024-W13", days(LocalDate.of(2024, 3, 25), 7), true),
                        new Basis.Mean(Granularity.HALF_HOUR, Fraction.of(11 * 21, 15), 21),
                        level.definition().target(),
                        windows.queue(SMALL, 110, 58, 10, 0, 0, 0))));
    }

    private static ServiceLevelResult untargeted() {
        Definition definition = Definition.answeredWithin(Duration.ofSeconds(30));
        ServiceLevel level = ServiceLevel.of(definition, QueueSelection.all(), BERLIN);
        SampleWindows windows = new SampleWindows(level);
        return new ServiceLevelResult(
                level,
                List.of(
                        windows.pooled(month(1), false, windows.queue(SMALL, 366, 168, 12, 3, 1, 0)),
                        windows.pooled(month(2), false)));
    }

    private static OpeningHours officeHours() {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, List.of(OpenTime.parse("08:00-18:00")));
            }
        }
        week.put(DayOfWeek.SATURDAY, List.of(OpenTime.parse("09:00-13:00")));
        BusinessCalendar holidays = day -> day.equals(LocalDate.of(2024, 1, 1))
                ? Optional.of(new BusinessCalendar.SpecialDay("New Year's Day", List.of()))
                : Optional.empty();
        Exclusion drill = new Exclusion(
                new TimeRange(Instant.parse("2024-01-17T09:00:00Z"), Instant.parse("2024-01-17T10:30:00Z")),
                "fire drill");
        return new OpeningHours(BERLIN, week, holidays, List.of(drill));
    }

    private static ServiceLevel level(String name, Formula formula, String target, ServiceLevel.Conditions conditions) {
        return new ServiceLevel(
                definition(name, formula, target),
                ServiceLevel.Scope.of(new QueueSelection(List.of("Small", "Large"))),
                BERLIN,
                Window.MONTH,
                new RollUp.Pooled(),
                conditions);
    }

    private static ServiceLevel with(ServiceLevel level, RollUp rollUp) {
        return new ServiceLevel(
                level.definition(), level.scope(), level.zone(), level.window(), rollUp, level.conditions());
    }

    private static Definition definition(String name, Formula formula, String target) {
        return new Definition(
                name,
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                formula,
                Optional.empty(),
                Optional.of(Percentage.parse(target)),
                Rounding.HALF_EVEN);
    }

    private static Band band(String from, String to, String credit) {
        return new Band(Percentage.parse(from), Percentage.parse(to), new BigDecimal(credit));
    }

    private static Queue queue(String id, String name) {
        return new Queue(new QueueId(id), name, Optional.of(new Division("d-1", "Home")), new TreeMap<>());
    }

    private static WindowResult.Span month(int month) {
        YearMonth of = YearMonth.of(2024, month);
        return new WindowResult.Span(of.toString(), days(of.atDay(1), of.lengthOfMonth()), true);
    }

    private static WindowResult.Span day(int day) {
        LocalDate date = LocalDate.of(2024, 1, day);
        return new WindowResult.Span(date.toString(), days(date, 1), true);
    }

    private static TimeRange days(LocalDate first, int days) {
        return new TimeRange(
                first.atStartOfDay(BERLIN).toInstant(),
                first.plusDays(days).atStartOfDay(BERLIN).toInstant());
    }

    private static LevelReport report(String name, Period period, List<ServiceLevelResult> results, Remarks remarks) {
        Contract contract = new Contract(
                name, results.stream().map(ServiceLevelResult::level).toList());
        return LevelReport.ofContract(
                        new Result(
                                contract,
                                period,
                                Breakdown.none(),
                                Optional.of(Granularity.HALF_HOUR),
                                results,
                                List.of(),
                                Optional.empty(),
                                List.of()),
                        PROVENANCE,
                        NoTrafficDisplay.ZERO)
                .telling(remarks.problems(), remarks.notes());
    }
}
