package io.github.queuesla.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is printed as the percentage of a queue without traffic; its state stands beside it in any case. */
public enum NoTrafficDisplay {
    /** 0.0, as the tutorial has it. */
    ZERO(new BigDecimal("0.0")),
    /** Nothing. */
    BLANK(null),
    /** 100.0: who called nobody late. */
    HUNDRED(new BigDecimal("100.0"));

    private final Optional<BigDecimal> percent;

    NoTrafficDisplay(@Nullable BigDecimal percent) {
        this.percent = Optional.ofNullable(percent);
    }

    /** What is printed; empty for nothing. */
    public Optional<BigDecimal> percent() {
        return percent;
    }
}
