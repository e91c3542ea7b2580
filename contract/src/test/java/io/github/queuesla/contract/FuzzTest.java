package io.github.queuesla.contract;

import io.github.queuesla.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/** Contract files with arbitrary content. */
class FuzzTest {

    @Test
    void acceptsOrRefusesAnyInput() {
        Fuzzing.check(new ContractFileTarget());
    }
}
