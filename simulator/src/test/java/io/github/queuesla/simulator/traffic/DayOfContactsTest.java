package io.github.queuesla.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import org.junit.jupiter.api.Test;

class DayOfContactsTest {

    @Test
    void everyCombinationComesOutAsItWentIn() {
        long[] offsets = {0, 1, 67_108_864, 86_399_999};
        long[] waits = {0, 1, 30_000, 82_800_000};
        DayOfContacts.Collector collector = new DayOfContacts.Collector(19_723);
        for (long offset : offsets) {
            for (long wait : waits) {
                for (MediaType mediaType : MediaType.values()) {
                    for (Outcome outcome : Outcome.values()) {
                        collector.add(offset, wait, mediaType, outcome);
                    }
                }
            }
        }
        DayOfContacts day = collector.finished();
        int i = 0;
        for (long offset : offsets) {
            for (long wait : waits) {
                for (MediaType mediaType : MediaType.values()) {
                    for (Outcome outcome : Outcome.values()) {
                        assertThat(day.offeredAt(i)).isEqualTo(19_723 * 86_400_000L + offset);
                        assertThat(day.endedAt(i)).isEqualTo(19_723 * 86_400_000L + offset + wait);
                        assertThat(day.waitMillis(i)).isEqualTo((int) wait);
                        assertThat(day.mediaType(i)).isEqualTo(mediaType);
                        assertThat(day.outcome(i)).isEqualTo(outcome);
                        i++;
                    }
                }
            }
        }
        assertThat(day.size()).isEqualTo(i);
    }
}
