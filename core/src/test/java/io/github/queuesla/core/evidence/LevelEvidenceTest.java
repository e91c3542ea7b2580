package io.github.queuesla.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.BusinessCalendar.SpecialDay;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LevelEvidenceTest {

    private final EvidenceScene scene = new EvidenceScene();

    private void hours(BusinessCalendar calendar, Exclusion... exclusions) {
        Map<DayOfWeek, List<OpenTime>> week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(OpenTime.parse("09:00-17:00"))));
        OpeningHours open = new OpeningHours(Zones.UTC, week, calendar, List.of(exclusions));
        scene.level = scene.level.withScope(scene.level.scope().withHours(LevelHours.of(Optional.of(open))));
    }

    private void hours() {
        hours(BusinessCalendar.NONE);
    }

    @Test
    void contactsAreMetOrMissedByTheDefinition() throws CountSourceException {
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T10:00:00Z", 20_000);
        scene.ended("b", Outcome.ANSWERED, "2024-01-10T11:00:00Z", 20_001);
        scene.ended("c", Outcome.ABANDONED, "2024-01-10T12:00:00Z", 3_000);
        scene.ended("d", Outcome.FLOW_OUT, "2024-01-10T13:00:00Z", 3_000);
        scene.offered("e", "2024-01-10T14:00:00Z");
        assertThat(scene.lines())
                .containsExactly(
                        "a MET ANSWERED_IN_TIME",
                        "b MISSED ANSWERED_LATE",
                        "c MISSED EARLY_ABANDON",
                        "d MISSED FLOW_OUT",
                        "e MISSED UNRESOLVED");
    }

    @Test
    void formulaLeavesContactsOut() throws CountSourceException {
        scene.level = scene.level.withDefinition(scene.level.definition().withFormula(Formula.EARLY_ABANDONS_REMOVED));
        scene.ended("a", Outcome.ABANDONED, "2024-01-10T10:00:00Z", 20_000);
        scene.ended("b", Outcome.ABANDONED, "2024-01-10T11:00:00Z", 20_001);
        scene.ended("c", Outcome.FLOW_OUT, "2024-01-10T13:00:00Z", 3_000);
        scene.offered("d", "2024-01-10T14:00:00Z");
        assertThat(scene.lines())
                .containsExactly(
                        "a EXCLUDED EARLY_ABANDON",
                        "b MISSED LATE_ABANDON",
                        "c EXCLUDED FLOW_OUT",
                        "d EXCLUDED UNRESOLVED");
    }

    @Test
    void mediaHaveTheirOwnThresholds() throws CountSourceException {
        MediaType chat = new MediaType("chat");
        scene.level = scene.level.withScope(scene.level
                .scope()
                .withMedia(new TreeSet<>(List.of(MediaType.VOICE, chat)))
                .withThresholds(new TreeMap<>(Map.of(chat, WaitThreshold.inclusive(Duration.ofSeconds(60))))));
        scene.ended("a", chat, "2024-01-10T10:00:00Z", 60_000);
        scene.ended("b", MediaType.VOICE, "2024-01-10T11:00:00Z", 60_000);
        scene.ended("c", new MediaType("email"), "2024-01-10T12:00:00Z", 5);
        assertThat(scene.lines())
                .containsExactly("a MET ANSWERED_IN_TIME", "b MISSED ANSWERED_LATE", "c EXCLUDED OTHER_MEDIUM");
    }

    @Test
    void ruleThatClosesIsTheReason() throws CountSourceException {
        TimeRange drill = new TimeRange(Instant.parse("2024-01-10T16:00:00Z"), Instant.parse("2024-01-10T18:00:00Z"));
        hours(
                day -> day.equals(LocalDate.of(2024, 1, 11))
                        ? Optional.of(new SpecialDay("Founders' Day", List.of(OpenTime.parse("09:00-12:00"))))
                        : Optional.empty(),
                new Exclusion(drill, "fire drill"));
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T15:59:59Z", 999);
        scene.ended("b", Outcome.ANSWERED, "2024-01-10T16:59:59Z", 999);
        scene.ended("c", Outcome.ANSWERED, "2024-01-10T17:00:00Z", 0);
        scene.ended("d", Outcome.ANSWERED, "2024-01-11T11:59:59Z", 999);
        scene.ended("e", Outcome.ANSWERED, "2024-01-11T12:00:00Z", 0);
        assertThat(scene.lines())
                .containsExactly(
                        "a MET ANSWERED_IN_TIME",
                        "b EXCLUDED EXCLUSION",
                        "c EXCLUDED OUTSIDE_HOURS",
                        "d MET ANSWERED_IN_TIME",
                        "e EXCLUDED SPECIAL_DAY");
    }

    @Test
    void contactThatCrossesTheEdgeOfAWindowIsInBoth() throws CountSourceException {
        scene.level = scene.level.withWindow(Window.DAY);
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T23:59:58Z", 4_000);
        assertThat(scene.lines()).containsExactly("a MISSED UNRESOLVED", "a MET ANSWERED_IN_TIME");
    }

    /** The report counts offered less ended, so one contact that was carried in sets one off that is left. */
    @Test
    void contactCarriedInSetsOffOneWithoutAnOutcome() throws CountSourceException {
        scene.ended("carried", Outcome.ANSWERED, "2023-12-31T23:59:58Z", 4_000);
        scene.offered("first", "2024-01-10T10:00:00Z");
        scene.offered("second", "2024-01-10T11:00:00Z");
        assertThat(scene.lines())
                .containsExactly("carried MET ANSWERED_IN_TIME", "first EXCLUDED SET_OFF", "second MISSED UNRESOLVED");
        assertThat(scene.evidence().total().counted()).isEqualTo(2);
    }

    @Test
    void contactAnsweredAfterClosingIsNotUnresolved() throws CountSourceException {
        hours();
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T16:59:58Z", 4_000);
        assertThat(scene.lines()).containsExactly("a EXCLUDED OUTSIDE_HOURS");
    }

    /**
     * The report sees one contact of the day without an outcome, and one of the hours: it cannot know that these are
     * different ones.
     */
    @Test
    void contactAnsweredAfterClosingStandsForOneThatNobodyAnswered() throws CountSourceException {
        hours();
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T16:59:58Z", 4_000);
        scene.offered("b", "2024-01-10T20:00:00Z");
        assertThat(scene.lines()).containsExactly("a MISSED UNRESOLVED", "b EXCLUDED OUTSIDE_HOURS");
        assertThat(scene.evidence().total().contacts(ContactReason.OUTSIDE_HOURS))
                .isEqualTo(1);
    }

    @Test
    void unansweredContactOfTheHoursComesBeforeThoseAnsweredAfterClosing() throws CountSourceException {
        hours();
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T16:59:58Z", 4_000);
        scene.offered("b", "2024-01-11T12:00:00Z");
        assertThat(scene.lines()).containsExactly("a EXCLUDED OUTSIDE_HOURS", "b MISSED UNRESOLVED");
    }

    @Test
    void windowsAddUpToTheTotal() throws CountSourceException {
        scene.level = scene.level.withWindow(Window.WEEK);
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T10:00:00Z", 1);
        scene.ended("b", Outcome.ABANDONED, "2024-01-20T10:00:00Z", 1);
        LevelEvidence evidence = scene.evidence();
        assertThat(evidence.windows())
                .extracting(window -> window.total().counted())
                .containsExactly(0L, 1L, 1L, 0L, 0L);
        assertThat(evidence.total().counts())
                .containsExactly(
                        new EvidenceCount(ContactResult.MET, ContactReason.ANSWERED_IN_TIME, 1),
                        new EvidenceCount(ContactResult.MISSED, ContactReason.EARLY_ABANDON, 1));
    }

    @Test
    void contactsThatDoNotAddUpToTheReportAreAnError() {
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T10:00:00Z", 1);
        scene.spoiling = visits -> visits.remove(0);
        assertThatThrownBy(scene::evidence)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the contacts of queue sales in 2024-01 are 0 met of 0, and the report counts 1 of 1");
    }

    @Test
    void unresolvedContactsThatAreNotThereAreAnError() {
        scene.offered("a", "2024-01-10T10:00:00Z");
        scene.spoiling = visits -> visits.remove(0);
        assertThatThrownBy(scene::evidence)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the report counts 1 contacts without an outcome in queue sales (voice, 2024-01), and the"
                        + " history has 0");
    }

    @Test
    void contactsThatChangeBetweenTheTwoReadingsAreAnError() throws CountSourceException {
        scene.ended("a", Outcome.ANSWERED, "2024-01-10T10:00:00Z", 1);
        LevelEvidence evidence = scene.evidence();
        scene.spoiling = visits -> visits.remove(0);
        assertThatThrownBy(() -> evidence.contacts(EnumSet.allOf(ContactResult.class), contact -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the contacts changed while they were read");
    }

    @Test
    void worstContactsOfAWindowWaitedLongest() throws CountSourceException {
        scene.level = scene.level.withWindow(Window.WEEK);
        scene.ended("short", Outcome.ANSWERED, "2024-01-10T10:00:00Z", 21_000);
        scene.ended("long", Outcome.ANSWERED, "2024-01-10T11:00:00Z", 60_000);
        scene.ended("met", Outcome.ANSWERED, "2024-01-10T11:00:00Z", 1_000);
        scene.ended("later", Outcome.ABANDONED, "2024-01-16T11:00:00Z", 1_000);
        scene.offered("forgotten", "2024-01-12T11:00:00Z");
        WorstContacts worst = scene.worst(2, "2024-W02", "2024-W03");
        assertThat(worst.evidence().windows())
                .extracting(window -> ids(worst.in(window.span())))
                .containsExactly(List.of("forgotten", "long"), List.of("later"));
    }

    @Test
    void worstContactsOfAWindowAreReadWithoutThoseOfTheOthers() throws CountSourceException {
        scene.level = scene.level.withWindow(Window.WEEK);
        scene.ended("before", Outcome.ANSWERED, "2024-01-02T10:00:00Z", 90_000);
        scene.ended("late", Outcome.ANSWERED, "2024-01-10T10:00:00Z", 21_000);
        WorstContacts worst = scene.worst(10, "2024-W02");
        Span second = worst.evidence().windows().get(0).span();
        assertThat(ids(worst.in(second))).containsExactly("late");
        assertThat(scene.requests).extracting(VisitRequest::ranges).containsExactly(List.of(second.range()));
    }

    @Test
    void contactsWithoutAnOutcomeAreReadAgainBecauseSomeOfThemAreSetOff() throws CountSourceException {
        scene.level = scene.level.withWindow(Window.WEEK);
        scene.ended("carried", Outcome.ANSWERED, "2024-01-07T23:59:59Z", 5_000);
        scene.offered("first", "2024-01-08T10:00:00Z");
        scene.offered("second", "2024-01-09T10:00:00Z");
        WorstContacts worst = scene.worst(10, "2024-W02");
        assertThat(ids(worst.in(worst.evidence().windows().get(0).span()))).containsExactly("second");
        assertThat(scene.requests).hasSize(2);
    }

    private static List<String> ids(List<ContactEvidence> contacts) {
        return contacts.stream()
                .map(contact -> contact.visit().conversationId())
                .toList();
    }
}
