package io.github.queuesla.genesys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import java.util.List;
import java.util.function.Consumer;

/** An assertion on the kind and the facts of a failure. */
public final class Failing {

    private Failing() {}

    /** A failure of this kind whose facts contain each of these. */
    public static Consumer<Throwable> with(FailureKind kind, String... facts) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(CountSourceException.class);
            Failure failure = ((CountSourceException) thrown).failure();
            assertThat(failure.kind()).as(failure.toString()).isEqualTo(kind);
            assertThat(List.of(facts))
                    .allSatisfy(fact -> assertThat(failure.toString()).contains(fact));
            assertThat(failure.toString()).doesNotContain("canary");
        };
    }
}
