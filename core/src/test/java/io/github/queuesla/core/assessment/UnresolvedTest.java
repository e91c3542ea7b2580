package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.Granularity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts that enter a queue and get no outcome, such as callbacks that nobody makes. */
class UnresolvedTest {

    private static final MediaType CALLBACK = new MediaType("callback");

    private final ContractScene scene = new ContractScene();

    @BeforeEach
    void oneWindow() {
        scene.needed = Optional.empty();
        scene.days("2024-01-01", "2024-01-01");
    }

    private void offered(Queue queue, MediaType medium, String at, int many) {
        scene.contacts(many, new Contact(queue.id(), medium, Instant.parse(at), 0, Outcome.ANY));
    }

    private void ended(Queue queue, MediaType medium, String at, int many) {
        scene.contacts(many, new Contact(queue.id(), medium, Instant.parse(at), 1_000, Outcome.ANSWERED));
    }

    private void by(Formula formula) {
        scene.definition = scene.definition.withFormula(formula);
    }

    private static List<Optional<Long>> unresolvedOfRows(WindowResult window) {
        return window.rows().stream()
                .map(row -> row.counts().count(Term.UNRESOLVED))
                .toList();
    }

    @Test
    void formulaOfferedCountsOnlyUnresolvedContactsAsMissed() throws CountSourceException {
        by(Formula.OFFERED);
        offered(Scene.SALES, CALLBACK, "2024-01-01T10:00:00Z", 143);
        Result result = scene.assess();
        WindowResult window = result.windows().findFirst().orElseThrow();
        assertThat(window.pooled()).hasToString("Measured[ratio=0/143]");
        assertThat(window.outcome().met()).contains(false);
        assertThat(window.counts().count(Term.OFFERED)).hasValue(143L);
        assertThat(window.counts().count(Term.UNRESOLVED)).hasValue(143L);
        assertThat(result.notes())
                .containsExactly(
                        "service level 'within-30s': 143 contacts were offered and had no outcome by the end of the"
                                + " window (unresolved, in Sales): formula offered counts them as missed");
    }

    @Test
    void anyOtherFormulaHasNoVerdictOnOnlyUnresolvedContacts() throws CountSourceException {
        by(Formula.ANSWERED_AND_ABANDONED);
        offered(Scene.SALES, CALLBACK, "2024-01-01T10:00:00Z", 1);
        Result result = scene.assess();
        WindowResult window = result.windows().findFirst().orElseThrow();
        assertThat(window.outcome().state()).isEqualTo(State.UNRESOLVED);
        assertThat(window.outcome().level()).isEmpty();
        assertThat(window.outcome().met()).isEmpty();
        assertThat(window.rows()).extracting(row -> row.attainment().state()).contains(State.UNRESOLVED);
        assertThat(result.notes())
                .containsExactly(
                        "service level 'within-30s': 1 contact was offered and had no outcome by the end of the"
                                + " window (unresolved, in Sales): formula answered-and-abandoned leaves it out");
    }

    @Test
    void unresolvedContactsAreMissedBesideOthers() throws CountSourceException {
        by(Formula.OFFERED);
        offered(Scene.SALES, MediaType.MESSAGE, "2024-01-01T10:00:00Z", 10);
        ended(Scene.SALES, MediaType.MESSAGE, "2024-01-01T10:00:00Z", 7);
        scene.contacts(
                2,
                new Contact(
                        Scene.SALES.id(),
                        MediaType.MESSAGE,
                        Instant.parse("2024-01-01T10:00:00Z"),
                        90_000,
                        Outcome.ANSWERED));
        assertThat(scene.window().pooled()).hasToString("Measured[ratio=7/10]");
    }

    @Test
    void oneMediumDoesNotHideTheUnresolvedContactsOfAnother() throws CountSourceException {
        offered(Scene.SALES, CALLBACK, "2024-01-01T10:00:00Z", 5);
        // Offered the day before, so more calls leave the queue than enter it.
        ended(Scene.SALES, MediaType.VOICE, "2024-01-01T00:00:01Z", 3);
        assertThat(scene.window().counts().count(Term.UNRESOLVED)).hasValue(5L);
    }

    @Test
    void oneQueueDoesNotHideTheUnresolvedContactsOfAnother() throws CountSourceException {
        offered(Scene.SALES, CALLBACK, "2024-01-01T10:00:00Z", 5);
        ended(Scene.BILLING, CALLBACK, "2024-01-01T00:00:01Z", 3);
        assertThat(scene.window().counts().count(Term.UNRESOLVED)).hasValue(5L);
    }

    @Test
    void contactAnsweredAfterClosingIsNotUnresolved() throws CountSourceException {
        by(Formula.OFFERED);
        scene.hours = Optional.of(ContractTerms.daily(scene.zone, "09:00-17:00"));
        ended(Scene.SALES, MediaType.VOICE, "2024-01-01T12:00:00Z", 9);
        offered(Scene.SALES, MediaType.VOICE, "2024-01-01T12:00:00Z", 9);
        offered(Scene.SALES, MediaType.VOICE, "2024-01-01T16:59:00Z", 1);
        ended(Scene.SALES, MediaType.VOICE, "2024-01-01T17:00:00Z", 1);
        WindowResult window = scene.window();
        assertThat(window.pooled()).hasToString("Measured[ratio=9/9]");
        assertThat(window.counts().count(Term.OFFERED)).hasValue(10L);
        assertThat(window.counts().count(Term.UNRESOLVED)).hasValue(0L);
    }

    @Test
    void contactOfferedOutsideTheHoursIsNotUnresolvedInThem() throws CountSourceException {
        scene.hours = Optional.of(ContractTerms.daily(scene.zone, "09:00-17:00"));
        offered(Scene.SALES, CALLBACK, "2024-01-01T20:00:00Z", 4);
        WindowResult window = scene.window();
        assertThat(window.counts().count(Term.UNRESOLVED)).hasValue(0L);
        assertThat(window.outcome().state()).isEqualTo(State.NO_TRAFFIC);
    }

    @Test
    void rowsByMediumHaveTheirOwnUnresolvedContacts() throws CountSourceException {
        scene.breakdown = new Breakdown(Optional.empty(), true, false);
        offered(Scene.SALES, CALLBACK, "2024-01-01T10:00:00Z", 5);
        offered(Scene.SALES, MediaType.VOICE, "2024-01-01T10:00:00Z", 3);
        ended(Scene.SALES, MediaType.VOICE, "2024-01-01T10:00:00Z", 3);
        WindowResult window = scene.window();
        assertThat(window.rows().stream()
                        .filter(row -> row.queue().equals(Scene.SALES))
                        .map(row -> row.media().orElseThrow() + " "
                                + row.counts().count(Term.UNRESOLVED).orElseThrow() + " "
                                + row.attainment().state()))
                .containsExactly("callback 5 unresolved", "voice 0 measured");
    }

    @Test
    void partOfAWindowHasNoNumberOfUnresolvedContacts() throws CountSourceException {
        by(Formula.OFFERED);
        scene.window = Window.PERIOD;
        scene.days("2024-01-01", "2024-01-02");
        scene.breakdown = Breakdown.by(Granularity.DAY);
        offered(Scene.SALES, MediaType.VOICE, "2024-01-01T23:59:00Z", 10);
        ended(Scene.SALES, MediaType.VOICE, "2024-01-02T00:00:00Z", 9);
        WindowResult window = scene.window();
        assertThat(unresolvedOfRows(window)).containsOnly(Optional.empty());
        assertThat(window.rows().stream().filter(row -> row.queue().equals(Scene.SALES)))
                .extracting(row -> row.attainment().toString())
                .containsExactly("Unresolved[]", "Measured[ratio=9/9]");
        assertThat(window.pooled()).hasToString("Measured[ratio=9/10]");
        assertThat(window.outcome().level().orElseThrow()).hasToString("9/10");
        assertThat(window.counts().count(Term.UNRESOLVED)).hasValue(1L);
    }

    @Test
    void contactAnsweredInTheNextDayIsNoReasonToCallADayUnresolved() throws CountSourceException {
        scene.window = Window.PERIOD;
        scene.days("2024-01-01", "2024-01-02");
        scene.breakdown = Breakdown.by(Granularity.DAY);
        offered(Scene.SALES, MediaType.VOICE, "2024-01-01T23:59:00Z", 1);
        ended(Scene.SALES, MediaType.VOICE, "2024-01-02T00:00:00Z", 1);
        assertThat(scene.window().rows().stream().filter(row -> row.queue().equals(Scene.SALES)))
                .extracting(row -> row.attainment().toString())
                .containsExactly("NoTraffic[]", "Measured[ratio=1/1]");
    }

    @Test
    void rollUpOverIntervalsWithOnlyUnresolvedContactsIsUnresolved() throws CountSourceException {
        by(Formula.OFFERED);
        scene.rollUp = new RollUp.MeanOfIntervals(Granularity.HALF_HOUR, EmptyInterval.IGNORED);
        offered(Scene.SALES, CALLBACK, "2024-01-01T10:00:00Z", 5);
        assertThat(scene.window().outcome().state()).isEqualTo(State.UNRESOLVED);
    }

    @Test
    void sourceThatCannotCountOfferedContactsSaysNothing() throws CountSourceException {
        scene.source.counted = EnumSet.of(Outcome.ANSWERED);
        scene.definition = scene.definition.withFormula(Formula.ANSWERED_ONLY);
        offered(Scene.SALES, CALLBACK, "2024-01-01T10:00:00Z", 5);
        Result result = scene.assess();
        WindowResult window = result.windows().findFirst().orElseThrow();
        assertThat(window.counts().count(Term.UNRESOLVED)).isEmpty();
        assertThat(window.outcome().state()).isEqualTo(State.NO_TRAFFIC);
        assertThat(result.notes()).isEmpty();
    }
}
