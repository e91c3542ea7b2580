package io.github.queuesla.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertStatusTest {

    private static final Instant START = Instant.parse("2024-01-10T10:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    private AlertStatus status = AlertStatus.QUIET;
    private Instant now = START;
    private int changes;

    /** A look in each of so many minutes: + it holds, - it does not, ? nothing can be said. */
    private AlertStatusTest minutes(String looks) {
        looks.chars().forEach(look -> {
            boolean before = status.isActive();
            status = status.after(look == '?' ? Optional.empty() : Optional.of(look == '+'), now, FIVE);
            changes += before == status.isActive() ? 0 : 1;
            now = now.plusSeconds(60);
        });
        return this;
    }

    @Test
    void firesOnceItHasHeldForItsTime() {
        assertThat(minutes("+++++").status.isActive()).isFalse();
        assertThat(minutes("+").status.since()).contains(START.plus(FIVE));
        assertThat(minutes("+++++++++++").changes).isEqualTo(1);
    }

    @Test
    void isOverOnceItHasNotHeldForThatTime() {
        minutes("++++++");
        assertThat(minutes("-----").status.isActive()).isTrue();
        assertThat(minutes("-").status).isEqualTo(AlertStatus.QUIET);
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void flappingValueNeitherFiresNorEnds() {
        assertThat(minutes("++++-++++-++++-++++-").changes).isZero();
        assertThat(minutes("++++++").changes).isEqualTo(1);
        assertThat(minutes("-+--+---+----+").changes).isEqualTo(1);
    }

    @Test
    void timeInWhichNothingCanBeSaidCountsNeitherWay() {
        assertThat(minutes("+++????????????++").status.isActive()).isFalse();
        assertThat(minutes("++").status.isActive()).isTrue();
        assertThat(minutes("???????????????????").status.isActive()).isTrue();
        assertThat(minutes("---?????????---").status.isActive()).isTrue();
    }

    @Test
    void timeBeforeARestartCountsButNotTheTimeBetween() {
        minutes("++++");
        status = new AlertStatus(status.since(), status.towards(), Optional.empty());
        now = now.plus(Duration.ofHours(3));
        assertThat(minutes("++").status.isActive()).isFalse();
        assertThat(minutes("+").status.isActive()).isTrue();
    }

    @Test
    void timeInWhichNobodyLookedCountsAsAMinuteAtMost() {
        minutes("++");
        now = now.plus(Duration.ofHours(8));
        assertThat(minutes("++").status.isActive()).isFalse();
        assertThat(minutes("++").status.isActive()).isTrue();
    }

    @Test
    void clockThatIsSetBackDoesNotCount() {
        minutes("+++");
        now = now.minus(Duration.ofHours(1));
        assertThat(minutes("+").status.towards()).isEqualTo(Duration.ofMinutes(2));
    }
}
