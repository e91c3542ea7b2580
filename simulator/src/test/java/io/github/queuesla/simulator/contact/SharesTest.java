package io.github.queuesla.simulator.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.queuesla.simulator.behaviour.JobBehaviour;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void sharesAreFromZeroToOne(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> RevisionShares.each(share));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConversationShares(share, 0, 0, 0, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConversationShares(0, 0, 0, 0, 0, 0, 0, share));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobBehaviour.builder().malformed(share).build());
    }

    @Test
    void contactLeadsToAtMostOneOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConversationShares(0.5, 0.6, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void jobsTakeNoNegativeTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        JobBehaviour.builder().time(Duration.ofSeconds(-1)).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobBehaviour.builder().life(Duration.ZERO).build());
    }

    @Test
    void retentionIsInWholeDaysOfUtc() {
        AsOf asOf = AsOf.at(Instant.parse("2024-05-31T15:00:00Z"));
        assertThat(Instant.ofEpochMilli(asOf.keeping(14).keptSince())).isEqualTo("2024-05-17T00:00:00Z");
        assertThat(asOf.keeping(0)).isEqualTo(asOf);
        assertThat(AsOf.THE_END.keeping(14)).isEqualTo(AsOf.THE_END);
    }
}
