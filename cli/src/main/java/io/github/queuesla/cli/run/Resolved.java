package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run's context: its value, or the failure to resolve it. The failure is thrown only when the part is used,
 * so a run fails only if it needs it, and doctor can name the part. Immutable.
 */
final class Resolved<T> {

    private final @Nullable T value;
    private final @Nullable CommandFailure failure;

    private Resolved(@Nullable T value, @Nullable CommandFailure failure) {
        this.value = value;
        this.failure = failure;
    }

    /** The value of the supplier, or its failure. */
    static <T> Resolved<T> of(Supplier<T> supplier) {
        try {
            return new Resolved<>(supplier.get(), null);
        } catch (CommandFailure failed) {
            return new Resolved<>(null, failed);
        }
    }

    /**
     * The value.
     *
     * @throws CommandFailure if there is none
     */
    T value() {
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(value).orElseThrow();
    }
}
