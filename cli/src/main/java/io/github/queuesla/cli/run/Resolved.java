package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run's context: its value, or why it has none. The reason stays with the part that lacks a value, so that
 * only a run that needs this part fails, and doctor can tell which part it was. Immutable.
 */
final class Resolved<T> {

    private final @Nullable T value;
    private final @Nullable CommandFailure failure;

    private Resolved(@Nullable T value, @Nullable CommandFailure failure) {
        this.value = value;
        this.failure = failure;
    }

    /** What that supplies, or its failure. */
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
     * @throws CommandFailure when there is none
     */
    T value() {
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(value).orElseThrow();
    }
}
