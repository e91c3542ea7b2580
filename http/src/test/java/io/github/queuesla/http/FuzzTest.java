package io.github.queuesla.http;

import io.github.queuesla.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/** Header readers against fuzzed input. */
class FuzzTest {

    @Test
    void propertiesHoldForEveryInput() {
        Fuzzing.check(new RetryAfterTarget());
    }
}
