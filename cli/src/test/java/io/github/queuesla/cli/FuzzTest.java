package io.github.queuesla.cli;

import io.github.queuesla.cli.settings.EnvFileTarget;
import io.github.queuesla.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/** Files of variables, as nobody thought of them. */
class FuzzTest {

    @Test
    void keepsItsPromisesWhateverItIsGiven() {
        Fuzzing.check(new EnvFileTarget());
    }
}
