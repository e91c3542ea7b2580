package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.PlatformLevel.Basis;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import org.junit.jupiter.api.Test;

class PlatformLevelTest {

    private static final QueueId SALES = new QueueId("sales");

    @Test
    void everyCountIsAddedToItsOwnKind() {
        PlatformLevel one = new PlatformLevel(SALES, MediaType.VOICE, 1, 2, new Basis(3, 4, 5, 6, 7));
        PlatformLevel other = new PlatformLevel(SALES, MediaType.VOICE, 10, 20, new Basis(30, 40, 50, 60, 70));
        assertThat(one.plus(other))
                .isEqualTo(new PlatformLevel(SALES, MediaType.VOICE, 11, 22, new Basis(33, 44, 55, 66, 77)));
        assertThat(Basis.NONE.plus(one.basis())).isEqualTo(one.basis());
    }
}
