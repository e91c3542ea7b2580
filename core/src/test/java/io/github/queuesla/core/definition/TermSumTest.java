package io.github.queuesla.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermSumTest {

    @Test
    void sumAddsAtLeastOneTerm() {
        assertThatThrownBy(TermSum::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sum adds at least one term");
        assertThatThrownBy(() -> new TermSum(List.of(), List.of(Term.ABANDONED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addedAndSubtractedTermsAreUsed() {
        TermSum sum = TermSum.of(Term.ABANDONED).minus(Term.SHORT_ABANDONED);
        assertThat(sum.uses(Term.ABANDONED)).isTrue();
        assertThat(sum.uses(Term.SHORT_ABANDONED)).isTrue();
        assertThat(sum.uses(Term.ANSWERED)).isFalse();
    }
}
