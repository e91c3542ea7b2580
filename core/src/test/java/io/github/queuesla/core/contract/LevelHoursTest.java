package io.github.queuesla.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LevelHoursTest {

    private static final Optional<OpeningHours> EARLY = monday("08:00-12:00", Zones.UTC);
    private static final Optional<OpeningHours> LATE = monday("11:00-16:00", Zones.UTC);
    private static final TimeRange MONDAY =
            new TimeRange(Instant.parse("2024-01-08T00:00:00Z"), Instant.parse("2024-01-09T00:00:00Z"));

    private static Optional<OpeningHours> monday(String hours, ZoneId zone) {
        return Optional.of(new OpeningHours(
                zone, Map.of(DayOfWeek.MONDAY, List.of(OpenTime.parse(hours))), BusinessCalendar.NONE, List.of()));
    }

    private static LevelHours.Part part(Optional<OpeningHours> hours, String... queues) {
        return new LevelHours.Part(new QueueSelection(List.of(queues)), hours);
    }

    private static Queue queue(String name) {
        return new Queue(new QueueId("id of " + name), name, Optional.empty(), new TreeMap<>());
    }

    @Test
    void nameComesBeforeAPatternAndAPatternBeforeEveryQueue() {
        LevelHours hours =
                new LevelHours(List.of(part(Optional.empty(), "*"), part(EARLY, "Sales *"), part(LATE, "Sales North")));
        assertThat(hours.of(queue("Sales North"))).isEqualTo(LATE);
        assertThat(hours.of(queue("Sales South"))).isEqualTo(EARLY);
        assertThat(hours.of(queue("Billing"))).isEmpty();
    }

    @Test
    void queueIdInUpperCaseIsTheSameQueue() {
        String id = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01";
        LevelHours hours = new LevelHours(List.of(part(EARLY, id.toUpperCase(java.util.Locale.ROOT)), part(LATE, "x")));
        assertThat(hours.of(Queue.knownById(new QueueId(id)))).isEqualTo(EARLY);
    }

    @Test
    void patternsWithDifferentHoursCannotBothMatch() {
        LevelHours hours = new LevelHours(List.of(part(EARLY, "Sales *"), part(LATE, "* North")));
        assertThat(hours.of(queue("Sales South"))).isEqualTo(EARLY);
        assertThatThrownBy(() -> hours.of(queue("Sales North")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("queue Sales North matches 'Sales *' and '* North', which have different opening hours:"
                        + " name the queue in one of the groups");
    }

    @Test
    void openTimeIsThatOfAnyQueue() {
        LevelHours hours = new LevelHours(List.of(part(LATE, "a"), part(EARLY, "b")));
        assertThat(hours.openWithin(MONDAY)).hasToString("[2024-01-08T08:00:00Z/2024-01-08T16:00:00Z]");
        assertThat(LevelHours.AROUND_THE_CLOCK.openWithin(MONDAY)).containsExactly(MONDAY);
    }

    @Test
    void hoursAreInOneTimeZone() {
        List<LevelHours.Part> parts =
                List.of(part(EARLY, "a"), part(monday("08:00-12:00", ZoneId.of("Asia/Manila")), "b"));
        assertThatThrownBy(() -> new LevelHours(parts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the hours of a service level are in one time zone");
    }
}
