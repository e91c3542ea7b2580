package io.github.queuesla.report.level;

import static io.github.queuesla.report.level.Printed.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.comparison.CheckReport;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A percentage stands beside what it is computed from. */
class BasisTest {

    private static final Percentage NINETY = Percentage.parse("90");
    private static final Queue NORTH = queue("North");
    private static final Queue LEEDS = queue("Leeds");

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "MARKDOWN", "JSON", "HTML"})
    void shareOfIntervalsShowsIntervalsAndTheOnlyQueue(Format format) throws IOException {
        LevelReport report = report(
                new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.IGNORED, NINETY),
                new Basis.Intervals(Granularity.HALF_HOUR, new Ratio(413, 456)),
                NORTH);
        assertThat(printed(format, report)).contains("North: 413 of 456 half hours");
        assertThat(check(format, report)).contains("North: 413 of 456 half hours");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "MARKDOWN", "JSON", "HTML"})
    void worstQueueIsNamedWithItsCounts(Format format) throws IOException {
        LevelReport report =
                report(new RollUp.WorstQueue(), new Basis.WorstQueue(LEEDS, new Ratio(277, 348)), NORTH, LEEDS);
        assertThat(printed(format, report)).contains("Leeds: 277 of 348 contacts");
        assertThat(check(format, report)).contains("Leeds: 277 of 348 contacts");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "MARKDOWN", "JSON", "HTML"})
    void weightedPartsShowTheirCountsAndWeights(Format format) throws IOException {
        String parts = "North 24 of 25 (30 %); Leeds 51 of 57 (70 %)";
        LevelReport report = report(weights(), weighted(Optional.of(new Ratio(24, 25))), NORTH, LEEDS);
        assertThat(printed(format, report).replace('\u00a0', ' ')).contains(parts);
        assertThat(check(format, report).replace('\u00a0', ' ')).contains(parts);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "MARKDOWN", "JSON", "HTML"})
    void idlePartIsSaidWithTheWeightsThatTheOthersHaveNow(Format format) throws IOException {
        assertThat(printed(format, report(weights(), weighted(Optional.empty()), NORTH, LEEDS))
                        .replace('\u00a0', ' '))
                .contains("North idle (30 %, shared among the others); Leeds 51 of 57 (70 %, now 100.00 %)");
    }

    @Test
    void shareOfQueuesAndMeanOfIntervalsSayHowMany() throws IOException {
        assertThat(printed(
                        Format.MARKDOWN,
                        report(new RollUp.QueuesInTarget(NINETY), new Basis.Queues(new Ratio(1, 2)), NORTH, LEEDS)))
                .contains("| 50.00 % | 1 of 2 queues |");
        assertThat(printed(
                        Format.MARKDOWN,
                        report(
                                new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.IGNORED),
                                new Basis.Mean(Granularity.HOUR, Fraction.of(11, 5), 3),
                                NORTH,
                                LEEDS)))
                .contains("| 73.33 % | mean of 3 hours |");
    }

    @Test
    void contactsOfAnotherRollUpAreNotBesideItsPercentage() throws IOException {
        LevelReport report =
                report(new RollUp.WorstQueue(), new Basis.WorstQueue(LEEDS, new Ratio(277, 348)), NORTH, LEEDS);
        assertThat(check(Format.TABLE, report)).containsPattern("2024-01 +79\\.60 +80 % +missed");
    }

    @Test
    void pooledLevelOfOneQueueNamesIt() throws IOException {
        LevelReport report = report(new RollUp.Pooled(), new Basis.Contacts(new Ratio(80, 90)), NORTH);
        assertThat(printed(Format.TABLE, report)).containsPattern("2024-01 +North +90 +80 ");
        assertThat(check(Format.TABLE, report)).containsPattern("North +2024-01 +80 +90 +88\\.89");
        assertThat(printed(Format.MARKDOWN, report)).contains("North: 80 of 90 contacts");
        assertThat(check(Format.CSV, report)).contains("North: 80 of 90 contacts,contacts,80,90,id-North,North");
    }

    @Test
    void programsGetUnitSidesAndQueue() throws IOException {
        LevelReport intervals = report(
                new RollUp.IntervalsInTarget(Granularity.HALF_HOUR, EmptyInterval.IGNORED, NINETY),
                new Basis.Intervals(Granularity.HALF_HOUR, new Ratio(410, 456)),
                NORTH);
        assertThat(check(Format.CSV, intervals)).contains(",half-hours,410,456,id-North,North");
        LevelReport parts = report(weights(), weighted(Optional.empty()), NORTH, LEEDS);
        assertThat(printed(Format.JSON, parts))
                .containsIgnoringWhitespaces(
                        "\"parts\": [{\"name\": \"North\", \"weightPercent\": 30, \"sharePercent\":"
                                + " 0.0, \"numerator\": 0, \"denominator\": 0, \"percent\": null}, {\"name\": \"Leeds\","
                                + " \"weightPercent\": 70, \"sharePercent\": 100.0, \"numerator\": 51, \"denominator\": 57,"
                                + " \"percent\": 89.47}]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "MARKDOWN", "HTML"})
    void creditsShowTheirArithmeticAndTheTotalOfEachCurrency(Format format) throws IOException {
        LevelReport report = ContractSamples.everything();
        for (String printed : List.of(printed(format, report), check(format, report))) {
            assertThat(printed)
                    .contains("Total credit: 2,500.00 EUR.", "50,000.00 EUR")
                    .containsPattern("5[ \u00a0]% of 50,000")
                    .containsPattern("0[ \u00a0]% of 50,000");
        }
    }

    @Test
    void programsGetTheArithmeticOfCredits() throws IOException {
        LevelReport report = ContractSamples.everything();
        for (String json : List.of(printed(Format.JSON, report), check(Format.JSON, report))) {
            assertThat(json)
                    .containsIgnoringWhitespaces("\"creditPercent\": 5, \"invoice\": 50000.00")
                    .containsIgnoringWhitespaces("\"credits\": [{\"currency\": \"EUR\", \"credit\": 2500.00}]");
        }
    }

    private static String check(Format format, LevelReport report) throws IOException {
        return Written.as(
                format, new CheckReport(report.result(), report.provenance(), Map.of(), List.of(), List.of()).report());
    }

    private static RollUp weights() {
        return new RollUp.Weighted(List.of(part("North", "30"), part("Leeds", "70")));
    }

    private static WeightedPart part(String queue, String weight) {
        return new WeightedPart(queue, new QueueSelection(List.of(queue)), Percentage.parse(weight));
    }

    private static Basis weighted(Optional<Ratio> north) {
        return new Basis.Weighted(List.of(
                new Basis.Part("North", Percentage.parse("30"), north),
                new Basis.Part("Leeds", Percentage.parse("70"), Optional.of(new Ratio(51, 57)))));
    }

    private static Queue queue(String name) {
        return new Queue(new QueueId("id-" + name), name, Optional.empty(), new TreeMap<>());
    }

    /** A report on January, with the same counts for each queue. */
    private static LevelReport report(RollUp rollUp, Basis basis, Queue... queues) {
        LevelReport sample = ContractSamples.oneMonth();
        ServiceLevelResult month = sample.result().levels().get(0);
        ServiceLevel pooled = month.level();
        ServiceLevel level = new ServiceLevel(
                pooled.definition(), pooled.scope(), pooled.zone(), pooled.window(), rollUp, pooled.conditions());
        SampleWindows windows = new SampleWindows(level);
        QueueResult[] rows = new QueueResult[queues.length];
        for (int i = 0; i < queues.length; i++) {
            rows[i] = windows.queue(queues[i], 90, 80, 0, 0, 0, 0);
        }
        WindowResult window = windows.window(month.windows().get(0).span(), basis, level.target(), rows);
        return LevelReport.ofContract(
                new Result(
                        new Contract("Basis", List.of(level)),
                        sample.result().period(),
                        sample.result().breakdown(),
                        Optional.empty(),
                        List.of(new ServiceLevelResult(level, List.of(window))),
                        List.of(),
                        Optional.empty(),
                        List.of()),
                sample.provenance(),
                NoTrafficDisplay.BLANK);
    }
}
