package io.github.queuesla.simulator.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Incidents;
import io.github.queuesla.simulator.contact.Incidents.Absence;
import io.github.queuesla.simulator.contact.Incidents.Rush;
import io.github.queuesla.simulator.contact.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    private static final Instant MIDNIGHT = Instant.parse("2024-03-05T00:00:00Z");
    private static final Instant TEN_PAST_TWO = MIDNIGHT.plus(Duration.ofMinutes(14 * 60 + 10));
    private static final Instant HOUR_LATER = TEN_PAST_TWO.plus(Duration.ofHours(1));

    private static Organisation organisation(Incidents incidents) {
        return Organisation.of(OrganisationOptions.defaults().withVolume(8).withIncidents(incidents));
    }

    private static List<Contact> offered(Organisation organisation, Instant start, Instant end) {
        return organisation.queues().stream()
                .flatMap(queue -> organisation.contacts(queue.id(), start, end).stream())
                .filter(contact -> contact.offeredIn(start, end))
                .toList();
    }

    @Test
    void rushMultipliesTheContactsOfItsTimeAndLeavesThoseBeforeAsTheyWere() {
        Organisation usual = organisation(Incidents.NONE);
        Organisation busy = organisation(Incidents.NONE.with(new Rush(TEN_PAST_TWO, HOUR_LATER, 3)));
        double factor = (double) offered(busy, TEN_PAST_TWO, HOUR_LATER).size()
                / offered(usual, TEN_PAST_TWO, HOUR_LATER).size();
        assertThat(factor).isBetween(2.6, 3.4);
        String salesId = usual.queues().get(0).id();
        Instant before = MIDNIGHT.plus(Duration.ofHours(14));
        // Voice comes first among the media of a queue.
        assertThat(voice(busy, salesId, before)).isNotEmpty().isEqualTo(voice(usual, salesId, before));
        double rest = (double) offered(busy, HOUR_LATER, MIDNIGHT.plus(Duration.ofDays(1)))
                        .size()
                / offered(usual, HOUR_LATER, MIDNIGHT.plus(Duration.ofDays(1))).size();
        assertThat(rest).isBetween(0.9, 1.1);
        Instant yesterday = MIDNIGHT.minus(Duration.ofDays(1));
        assertThat(offered(busy, yesterday, MIDNIGHT)).isEqualTo(offered(usual, yesterday, MIDNIGHT));
    }

    private static List<Contact> voice(Organisation organisation, String queueId, Instant end) {
        return organisation.contacts(queueId, MIDNIGHT, end).stream()
                .filter(contact -> contact.mediaType().code().equals("voice"))
                .filter(contact -> contact.offered().isBefore(end))
                .toList();
    }

    @Test
    void rushBringsLongerWaits() {
        assertThat(answeredInTime(organisation(Incidents.NONE.with(new Rush(TEN_PAST_TWO, HOUR_LATER, 3)))))
                .isLessThan(answeredInTime(organisation(Incidents.NONE)) / 2);
    }

    private static double answeredInTime(Organisation organisation) {
        List<Contact> contacts = offered(organisation, TEN_PAST_TWO, HOUR_LATER);
        return (double) contacts.stream()
                        .filter(contact -> contact.outcome() == Outcome.ANSWERED && contact.waitMillis() <= 30_000)
                        .count()
                / contacts.size();
    }

    @Test
    void nobodyIsAnsweredFromAMomentAfterTheAgentsWentUntilTheyAreBack() {
        Instant back = TEN_PAST_TWO.plus(Duration.ofMinutes(15));
        Organisation organisation = organisation(Incidents.NONE.with(new Absence(TEN_PAST_TWO, back)));
        // Eight seconds: those who were being alerted when the agents went.
        Instant gone = TEN_PAST_TWO.plus(Duration.ofSeconds(8));
        List<Contact> contacts = organisation.queues().stream()
                .flatMap(queue -> organisation.contacts(queue.id(), gone, back).stream())
                .filter(contact -> contact.endedIn(gone, back))
                .toList();
        assertThat(contacts).isNotEmpty().noneMatch(contact -> contact.outcome() == Outcome.ANSWERED);
        assertThat(organisation.agents(0, back.minusMillis(1))).isZero();
        assertThat(organisation.agents(0, back)).isPositive();
    }

    @Test
    void noAgentIsExpectedWhereNoContactIs() {
        Organisation organisation = organisation(Incidents.NONE);
        assertThat(organisation.agents(3, TEN_PAST_TWO)).isZero();
        assertThat(organisation.agents(0, TEN_PAST_TWO)).isBetween(2, 500);
    }

    @Test
    void impossibleIncidentsAreRefused() {
        assertThatThrownBy(() -> new Rush(HOUR_LATER, TEN_PAST_TWO, 3)).hasMessageContaining("before the end");
        assertThatThrownBy(() -> new Absence(HOUR_LATER, HOUR_LATER)).hasMessageContaining("before the end");
        assertThatThrownBy(() -> new Rush(TEN_PAST_TWO, HOUR_LATER, 0)).hasMessageContaining("factor");
    }
}
