package io.github.queuesla.contract;

import io.github.queuesla.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/** Contract files, as nobody thought of them. */
class FuzzTest {

    @Test
    void keepsItsPromisesWhateverItIsGiven() {
        Fuzzing.check(new ContractFileTarget());
    }
}
