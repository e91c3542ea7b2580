package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryAfterGateTest {

    /** The nanosecond clock may overflow at any time. */
    private static final long START = Long.MAX_VALUE - 10;

    private final RetryAfterGate gate = new RetryAfterGate();

    private static long at(long nanos) {
        return START + nanos;
    }

    @Test
    void gateIsOpenUntilItIsClosed() {
        assertThat(gate.opensIn(START)).isZero();
        assertThat(gate.asReceived()).isNull();
    }

    @Test
    void laterTimeKeepsItClosedAndAnEarlierOneChangesNothing() {
        gate.close(at(20), "first");
        gate.close(at(15), "earlier");
        assertThat(gate.opensIn(START)).isEqualTo(20);
        assertThat(gate.asReceived()).isEqualTo("first");
        gate.close(at(20), "the same");
        assertThat(gate.asReceived()).isEqualTo("first");
        gate.close(at(30), "later");
        assertThat(gate.opensIn(START)).isEqualTo(30);
        assertThat(gate.asReceived()).isEqualTo("later");
    }

    @Test
    void gateOpensAtItsTimeAndCanCloseAgainForLess() {
        gate.close(at(20), "first");
        assertThat(gate.opensIn(at(19))).isEqualTo(1);
        assertThat(gate.opensIn(at(20))).isZero();
        gate.close(at(5), "again");
        assertThat(gate.opensIn(START)).isEqualTo(5);
        assertThat(gate.asReceived()).isEqualTo("again");
    }
}
