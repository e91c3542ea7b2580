package io.github.queuesla.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.ThresholdCurve.Bracket;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The curve at every whole second is the one that a count of each threshold gives. */
class WholeSecondsTest {

    private static final List<Duration> SECONDS =
            LongStream.rangeClosed(1, 30).mapToObj(Duration::ofSeconds).toList();

    private static ServiceLevel level(Definition definition) {
        return ServiceLevel.of(definition, new QueueSelection(List.of("Sales")), Zones.UTC);
    }

    private static Definition definition() {
        return Definition.answeredWithin(Duration.ofSeconds(20));
    }

    private static ContractCounts count(List<Contact> contacts, ServiceLevel level, List<Duration> thresholds)
            throws Exception {
        return new Assessor(
                        new ContactList(contacts),
                        selection -> () -> QueueListing.of(List.of(Centre.SALES, Centre.NIGHT)),
                        Centre.CLOCK)
                .count(Question.of(new Contract("test", List.of(level)), Centre.DAY)
                        .withNeeded(Detail.of(new TreeSet<>(ThresholdCurve.measures(level, thresholds)))));
    }

    /** The curve with every threshold counted on its own. */
    private static ThresholdCurve counted(List<Contact> contacts, ServiceLevel level) throws Exception {
        return ThresholdCurve.of(level, count(contacts, level, SECONDS), SECONDS);
    }

    private static ThresholdCurve exact(List<Contact> contacts, ServiceLevel level, Duration... thresholds)
            throws Exception {
        List<Duration> others = Arrays.stream(thresholds)
                .filter(threshold -> !ThresholdCurve.isWhole(threshold))
                .toList();
        return ThresholdCurve.of(level, count(contacts, level, others), List.of(thresholds), new ContactList(contacts));
    }

    private static List<Contact> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            contacts.add(new Contact(
                    random.nextInt(3) == 0 ? Centre.NIGHT.id() : Centre.SALES.id(),
                    random.nextBoolean() ? MediaType.VOICE : MediaType.CHAT,
                    Instant.parse("2024-01-02T00:00:00Z").plusSeconds(random.nextLong(86_400)),
                    500 * random.nextLong(60) + random.nextLong(2),
                    List.of(Outcome.values()).get(random.nextInt(Outcome.values().length))));
        }
        return contacts;
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void everyFormulaIsExactAtEverySecond(Formula formula) throws Exception {
        Definition definition = new Definition(
                "test",
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                formula,
                Optional.of(Duration.ofMillis(900)),
                Optional.empty(),
                definition().rounding());
        List<Contact> contacts = random(1);
        assertThat(exact(contacts, level(definition), SECONDS.toArray(Duration[]::new))
                        .points())
                .isEqualTo(counted(contacts, level(definition)).points());
    }

    static List<Formula> formulas() {
        return Formula.named();
    }

    @ParameterizedTest
    @EnumSource
    void everyBoundaryIsExactAtEverySecond(ThresholdBoundary boundary) throws Exception {
        ServiceLevel level = level(definition().withThreshold(new WaitThreshold(Duration.ofSeconds(20), boundary)));
        List<Contact> contacts = random(2);
        assertThat(exact(contacts, level, SECONDS.toArray(Duration[]::new)).points())
                .isEqualTo(counted(contacts, level).points());
    }

    @Test
    void onlyContactsOfTheLevelInItsOpeningHoursCount() throws Exception {
        OpeningHours tuesday = new OpeningHours(
                Zones.UTC,
                Map.of(DayOfWeek.TUESDAY, List.of(OpenTime.parse("09:00-12:30"), OpenTime.parse("13:15-18:00"))),
                BusinessCalendar.NONE,
                List.of());
        ServiceLevel plain = level(definition());
        ServiceLevel level = plain.withScope(ServiceLevel.Scope.of(plain.scope().queues())
                .withMedia(new TreeSet<>(List.of(MediaType.CHAT)))
                .withHours(LevelHours.of(Optional.of(tuesday))));
        List<Contact> contacts = random(3);
        ThresholdCurve exact = exact(contacts, level, SECONDS.toArray(Duration[]::new));
        assertThat(exact.points()).isEqualTo(counted(contacts, level).points());
        assertThat(exact.points()).isNotEqualTo(counted(contacts, plain).points());
    }

    @Test
    void targetIsReachedAtASecond() throws Exception {
        List<Contact> contacts = Centre.worked().contacts;
        // 752 of 940 waited 19.000 s, the others 40.000 s.
        assertThat(exact(contacts, level(definition())).reaching(Percentage.parse("80")))
                .isEqualTo(new Bracket(Optional.of(Duration.ofSeconds(18)), Optional.of(Duration.ofSeconds(19))));
        assertThat(exact(contacts, level(definition())).reaching(Percentage.parse("80.01")))
                .isEqualTo(new Bracket(Optional.of(Duration.ofSeconds(39)), Optional.of(Duration.ofSeconds(40))));
    }

    @Test
    void targetBeyondTheLongestWaitIsNotReached() throws Exception {
        Definition offered = definition().withFormula(Formula.parse("offered"));
        assertThat(exact(Centre.worked().contacts, level(offered)).reaching(Percentage.parse("95")))
                .isEqualTo(new Bracket(Optional.of(Duration.ofSeconds(60)), Optional.empty()));
    }

    @Test
    void targetOfTheFirstSecondHasNoSecondBefore() throws Exception {
        List<Contact> contacts =
                new Centre().calls(Centre.SALES, 3, "10:00", new Centre.Ended(Outcome.ANSWERED, 0)).contacts;
        assertThat(exact(contacts, level(definition())).reaching(Percentage.parse("80")))
                .isEqualTo(new Bracket(Optional.empty(), Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void thresholdBetweenSecondsIsCountedOnItsOwn() throws Exception {
        List<Contact> contacts = Centre.worked().contacts;
        assertThat(exact(contacts, level(definition()), Duration.ofMillis(18_999), Duration.ofSeconds(19))
                        .points())
                .isEqualTo(ThresholdCurve.of(
                                level(definition()),
                                count(
                                        contacts,
                                        level(definition()),
                                        List.of(Duration.ofMillis(18_999), Duration.ofSeconds(19))),
                                List.of(Duration.ofMillis(18_999), Duration.ofSeconds(19)))
                        .points());
    }

    @Test
    void withoutContactsThereIsNoThreshold() throws Exception {
        ThresholdCurve curve = exact(List.of(), level(definition()), Duration.ofSeconds(20));
        assertThat(curve.points())
                .containsExactly(new ThresholdCurve.Point(Duration.ofSeconds(20), new Attainment.NoTraffic()));
        assertThat(curve.reaching(Percentage.parse("80"))).isEqualTo(new Bracket(Optional.empty(), Optional.empty()));
    }
}
