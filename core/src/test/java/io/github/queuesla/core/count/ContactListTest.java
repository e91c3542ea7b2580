package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactListTest extends CountSourceContract {

    private static final QueueId QUEUE = new QueueId("q");

    @Override
    protected CountSource source(List<Contact> contacts) {
        return new ContactList(contacts);
    }

    @Override
    protected CountSource sourceInSmallPages(List<Contact> contacts) {
        return new ContactList(contacts);
    }

    @Test
    void limitOfAMeasureIsExcluded() {
        Measure below = Measure.below(Outcome.ANSWERED, 30_000);
        assertThat(contact("2024-01-01T00:00:00Z", 29_999).isCountedBy(below)).isTrue();
        assertThat(contact("2024-01-01T00:00:00Z", 30_000).isCountedBy(below)).isFalse();
        assertThat(contact("2024-01-01T00:00:00Z", 30_000).isCountedBy(Measure.ANSWERED))
                .isTrue();
        assertThat(contact("2024-01-01T00:00:00Z", 0).isCountedBy(Measure.ABANDONED))
                .isFalse();
    }

    @Test
    void rowsAreSplitAsRequested() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        CountRequest request = CountRequest.exactly(
                List.of(QUEUE),
                Period.ofDays(LocalDate.of(2024, 3, 30), LocalDate.of(2024, 3, 31), berlin),
                Detail.of(List.of(Measure.ANSWERED)).splitBy(new Breakdown(Optional.of(Granularity.DAY), true, false)));
        CountGrid answer = new ContactList(List.of(
                        contact("2024-03-30T22:59:59Z", 1),
                        contact("2024-03-30T23:00:00Z", 1),
                        contact("2024-03-31T21:59:59Z", 1),
                        contact("2024-03-31T22:00:00Z", 1)))
                .count(request);
        assertThat(answer.rows())
                .map(row -> row.media().orElseThrow() + " " + row.interval().orElseThrow() + " "
                        + row.counts().count(Measure.ANSWERED).orElseThrow())
                .containsExactly(
                        "voice 2024-03-29T23:00:00Z/2024-03-30T23:00:00Z 1",
                        "voice 2024-03-30T23:00:00Z/2024-03-31T22:00:00Z 2");
    }

    private static Contact contact(String ended, long waitMillis) {
        return new Contact(QUEUE, MediaType.VOICE, Instant.parse(ended), waitMillis, Outcome.ANSWERED);
    }
}
