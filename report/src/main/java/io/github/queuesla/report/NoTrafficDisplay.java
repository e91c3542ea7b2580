package io.github.queuesla.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The percentage to print for a queue without traffic. Its state is always printed, too. */
public enum NoTrafficDisplay {
    /** 0.0, as in the tutorial. */
    ZERO(new BigDecimal("0.0")),
    /** Nothing. */
    BLANK(null),
    /** 100.0: no contact was late. */
    HUNDRED(new BigDecimal("100.0"));

    private final Optional<BigDecimal> percent;

    NoTrafficDisplay(@Nullable BigDecimal percent) {
        this.percent = Optional.ofNullable(percent);
    }

    /** The percentage; empty for nothing. */
    public Optional<BigDecimal> percent() {
        return percent;
    }
}
