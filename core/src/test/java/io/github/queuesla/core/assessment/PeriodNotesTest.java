package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.DataRetention;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodNotesTest {

    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-01-02T00:00:00Z");

    private final Question question = new ContractScene().question();

    @Test
    void periodIsNamedUntilItIsOver() {
        assertThat(PeriodNotes.of(question, BEGIN))
                .containsExactly("the period has not begun: it begins at 2024-01-01 00:00 UTC, so there is nothing to"
                        + " count yet");
        assertThat(PeriodNotes.of(question, BEGIN.plusSeconds(60)))
                .containsExactly(
                        "the period is not over: it ends at 2024-01-02 00:00 UTC, and these numbers are of what"
                                + " has begun by 2024-01-01 00:01 UTC");
        assertThat(PeriodNotes.of(question, END)).isEmpty();
    }

    @Test
    void retentionMattersAfterNinetyDays() {
        assertThat(PeriodNotes.dependsOnRetention(question, BEGIN.plus(Duration.ofDays(90))))
                .isFalse();
        assertThat(PeriodNotes.dependsOnRetention(
                        question, BEGIN.plus(Duration.ofDays(90)).plusMillis(1)))
                .isTrue();
    }

    @Test
    void periodOlderThanThePlatformKeepsIsSaid() {
        DataRetention year = DataRetention.known(Optional.of(365L));
        assertThat(PeriodNotes.of(question, year, BEGIN.plus(Duration.ofDays(365))))
                .isEmpty();
        assertThat(PeriodNotes.of(
                        question, year, BEGIN.plus(Duration.ofDays(365)).plusSeconds(3600)))
                .containsExactly("the period begins at 2024-01-01 00:00 UTC, but the platform keeps contacts for 365"
                        + " days: those before 2024-01-01 01:00 UTC are missing");
    }

    @Test
    void withoutALimitNothingIsDeleted() {
        assertThat(PeriodNotes.of(question, DataRetention.known(Optional.empty()), BEGIN.plus(Duration.ofDays(5_000))))
                .isEmpty();
    }

    @Test
    void unknownRetentionIsSaidAfterEighteenMonths() {
        assertThat(PeriodNotes.of(question, DataRetention.UNKNOWN, BEGIN.plus(Duration.ofDays(548))))
                .isEmpty();
        assertThat(PeriodNotes.of(question, DataRetention.UNKNOWN, BEGIN.plus(Duration.ofDays(549))))
                .singleElement()
                .asString()
                .contains("more than 18 months ago")
                .contains("analytics:dataRetention:view");
    }
}
