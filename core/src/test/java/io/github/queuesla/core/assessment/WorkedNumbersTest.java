package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example, from contacts through a contract to credits. */
class WorkedNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "answered, 80.00, true, 0.00",
        "answered-and-abandoned, 75.20, false, 2500.00",
        "offered, 73.01, false, 2500.00",
        "short-abandons-removed, 76.11, true, 1000.00",
        "early-abandons-removed, 76.73, true, 1000.00",
        "early-abandons-met, 77.20, true, 1000.00",
        "short-abandons-met, 76.40, true, 1000.00",
        "offered-short-abandons-removed, 73.87, false, 2500.00",
        "short-removed-early-met, 76.92, true, 1000.00"
    })
    void sameDayGivesNineLevelsAndThreeInvoices(String formula, String shown, boolean met, BigDecimal credit)
            throws CountSourceException {
        ContractScene scene = WorkedDay.scene();
        scene.definition = WorkedDay.by(Formula.parse(formula));
        scene.conditions = ContractTerms.costing(bands());
        WindowResult window = scene.window();
        assertThat(Rounding.HALF_EVEN.displayPercent(window.outcome().level().orElseThrow(), 2, Optional.empty()))
                .hasToString(shown);
        assertThat(window.outcome().met()).contains(met);
        assertThat(window.outcome().consequence().orElseThrow().credit().amount())
                .isEqualTo(credit);
    }

    @Test
    void nineFormulasNeedOneRequest() throws CountSourceException {
        ContractScene scene = WorkedDay.scene();
        scene.definition = WorkedDay.by(Formula.ANSWERED_ONLY);
        Formula.named().stream()
                .skip(1)
                .forEach(formula -> scene.others.add(scene.level().withDefinition(WorkedDay.by(formula))));
        Result assessment = scene.assess();
        assertThat(assessment.levels())
                .extracting(level ->
                        level.windows().get(0).outcome().level().orElseThrow().toString())
                .containsExactly(
                        "4/5", "94/125", "376/515", "188/247", "188/245", "193/250", "191/250", "376/509", "10/13");
        assertThat(scene.source.requests).hasSize(1);
    }

    @Test
    void resultHasTheCountsOfTheAttainment() throws CountSourceException {
        ContractScene scene = WorkedDay.scene();
        scene.definition = WorkedDay.by(Formula.SHORT_REMOVED_EARLY_MET);
        assertThat(scene.window().counts().asMap())
                .isEqualTo(Map.of(
                        Term.ANSWERED, 940L,
                        Term.ANSWERED_WITHIN, 752L,
                        Term.ABANDONED, 60L,
                        Term.ABANDONED_WITHIN, 20L,
                        Term.SHORT_ABANDONED, 12L,
                        Term.FLOW_OUT, 30L,
                        Term.OFFERED, 0L,
                        Term.UNRESOLVED, 0L));
    }

    @Test
    void eachContactIsHeldToTheThresholdOfItsMedium() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.definition = Definition.answeredWithin(Duration.ofSeconds(20));
        scene.thresholds.put(MediaType.CHAT, WaitThreshold.inclusive(Duration.ofSeconds(60)));
        addAnswered(scene, MediaType.VOICE, 752, 20_000);
        addAnswered(scene, MediaType.VOICE, 248, 20_001);
        addAnswered(scene, MediaType.CHAT, 270, 60_000);
        addAnswered(scene, MediaType.CHAT, 30, 60_001);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=1022/1300]");
        assertThat(scene.window().counts().count(Term.ANSWERED_WITHIN)).hasValue(1_022L);
        scene.media.add(MediaType.CHAT);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=270/300]");
    }

    /** A contact counts when its wait ends. Counted by arrival, only the half hours of the same hour differ. */
    @Test
    void contactsCountWhenTheirWaitEndsSoOnlyHalfHoursDifferFromCountsByArrival() throws CountSourceException {
        ContractScene byEvent = new ContractScene();
        byEvent.definition = Definition.answeredWithin(Duration.ofSeconds(20));
        byEvent.contacts(Scene.SALES, "2024-01-01T07:10:00Z", 8, new ContractScene.Ended(10_000, Outcome.ANSWERED));
        byEvent.contacts(Scene.SALES, "2024-01-01T07:35:00Z", 2, new ContractScene.Ended(600_000, Outcome.ANSWERED));
        byEvent.contacts(Scene.SALES, "2024-01-01T07:45:00Z", 12, new ContractScene.Ended(10_000, Outcome.ANSWERED));
        ContractScene byArrival = new ContractScene();
        byArrival.definition = byEvent.definition;
        byEvent.source.contacts.forEach(contact -> byArrival.contacts(1, arrived(contact)));
        assertThat(attainments(byEvent.window())).containsExactly("Measured[ratio=8/8]", "Measured[ratio=12/14]");
        assertThat(attainments(byArrival.window())).containsExactly("Measured[ratio=8/10]", "Measured[ratio=12/12]");
        assertThat(byEvent.window().pooled())
                .hasToString("Measured[ratio=20/22]")
                .isEqualTo(byArrival.window().pooled());
    }

    /** Across the end of a window, even the totals differ. */
    @Test
    void contactThatWaitsOverMidnightBelongsToTheDayOnWhichItsWaitEnds() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.contacts(Scene.SALES, "2024-01-02T00:00:05Z", 1, new ContractScene.Ended(10_000, Outcome.ANSWERED));
        scene.days("2024-01-01", "2024-01-02");
        assertThat(scene.windows())
                .extracting(window -> window.pooled().toString())
                .containsExactly("NoTraffic[]", "Measured[ratio=1/1]");
    }

    /**
     * The service level event rule would give 90 of 100, because it counts the five that wait too long as missed
     * already.
     */
    @Test
    void waitingContactsAreNotCounted() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.answered(Scene.SALES, "2024-01-01T07:10:00Z", 90, 95);
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=90/95]");
    }

    @Test
    void windowsOfOneContractMayDiffer() throws CountSourceException {
        ContractScene scene = new ContractScene();
        scene.days("2024-01-30", "2024-02-01");
        scene.window = Window.MONTH;
        scene.others.add(new ServiceLevel(
                Definition.answeredWithin(Duration.ofSeconds(60)),
                ServiceLevel.Scope.of(scene.queues),
                Zones.UTC,
                Window.WEEK,
                scene.rollUp,
                scene.conditions));
        assertThat(scene.assess().levels())
                .extracting(level -> level.windows().stream()
                        .map(window -> window.span().label())
                        .toList())
                .containsExactly(List.of("2024-01", "2024-02"), List.of("2024-W05"));
        assertThat(scene.period)
                .isEqualTo(Period.ofDays(LocalDate.of(2024, 1, 30), LocalDate.of(2024, 2, 1), Zones.UTC));
    }

    private static void addAnswered(ContractScene scene, MediaType medium, int many, long waitMillis) {
        Instant at = Instant.parse("2024-01-01T09:00:00Z");
        scene.contacts(many, new Contact(Scene.SALES.id(), medium, at, waitMillis, Outcome.ANSWERED));
    }

    private static Contact arrived(Contact contact) {
        Instant arrival = contact.ended().minusMillis(contact.waitMillis());
        return new Contact(contact.queue(), contact.media(), arrival, contact.waitMillis(), contact.outcome());
    }

    private static List<String> attainments(WindowResult window) {
        return window.intervals().subList(14, 16).stream()
                .map(IntervalResult::attainment)
                .map(Object::toString)
                .toList();
    }

    private static Bands bands() {
        return new Bands(
                new Money(new BigDecimal("50000"), Currency.getInstance("EUR")),
                List.of(band("80", "100", "0"), band("76", "80", "2"), band("72", "76", "5"), band("0", "72", "10")),
                Optional.empty(),
                Optional.empty());
    }

    private static Band band(String from, String to, String credit) {
        return new Band(Percentage.parse(from), Percentage.parse(to), new BigDecimal(credit));
    }
}
