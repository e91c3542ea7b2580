package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentRequestTest {

    @Test
    void resultsHaveToBeTellableApart() {
        assertThatThrownBy(() -> AssessmentRequest.perQueue(
                        List.of(Scene.WITHIN_30, Scene.TARGET_80), QueueSelection.all(), Scene.PERIOD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two service levels are called within-30s");
        assertThatThrownBy(() -> AssessmentRequest.perQueue(List.of(), QueueSelection.all(), Scene.PERIOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsSplitUnlessAsked() {
        AssessmentRequest request =
                AssessmentRequest.perQueue(List.of(Scene.WITHIN_30), QueueSelection.all(), Scene.PERIOD);
        assertThat(request.breakdown().isNone()).isTrue();
        assertThat(request.byDivision()).isFalse();
    }
}
