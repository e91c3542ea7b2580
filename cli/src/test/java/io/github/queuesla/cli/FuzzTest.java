package io.github.queuesla.cli;

import io.github.queuesla.cli.settings.EnvFileTarget;
import io.github.queuesla.testkit.fuzz.Fuzzing;
import org.junit.jupiter.api.Test;

/** Random {@code .env} files. */
class FuzzTest {

    @Test
    void envFileHoldsItsPropertiesForAnyInput() {
        Fuzzing.check(new EnvFileTarget());
    }
}
