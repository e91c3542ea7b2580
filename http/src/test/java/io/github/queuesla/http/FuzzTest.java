package io.github.queuesla.http;

import io.github.queuesla.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/** What reads headers, as nobody thought of them. */
class FuzzTest {

    @Test
    void keepsItsPromisesWhateverItIsGiven() {
        Fuzzing.check(new RetryAfterTarget());
    }
}
