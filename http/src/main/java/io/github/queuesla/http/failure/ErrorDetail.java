package io.github.queuesla.http.failure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The server's own explanation of an error response.
 *
 * <p>Immutable.
 *
 * @param code the platform's error code; null when there is none
 * @param message the platform's text; null when there is none
 * @param correlationId the id that the platform's support asks for; null when there is none
 * @param faults the errors of single fields, in the order received
 * @param traits what it means for retries
 */
public record ErrorDetail(
        @Nullable String code,
        @Nullable String message,
        @Nullable String correlationId,
        List<FieldFault> faults,
        Set<ErrorTrait> traits) {
    private static final ErrorDetail NONE = new ErrorDetail(null, null, null, List.of(), Set.of());

    /** Copies the collections. */
    public ErrorDetail {
        faults = List.copyOf(faults);
        traits = Set.copyOf(traits);
    }

    /** No readable explanation. */
    public static ErrorDetail none() {
        return NONE;
    }

    /** Code and text only. */
    public static ErrorDetail of(@Nullable String code, @Nullable String message) {
        return new ErrorDetail(code, message, null, List.of(), Set.of());
    }

    /** A copy with this correlation id. */
    public ErrorDetail withCorrelationId(@Nullable String id) {
        return new ErrorDetail(code, message, id, faults, traits);
    }

    /** A copy with one more field error. */
    public ErrorDetail withFault(FieldFault fault) {
        List<FieldFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new ErrorDetail(code, message, correlationId, more, traits);
    }

    /** A copy with one more trait. */
    public ErrorDetail with(ErrorTrait trait) {
        Set<ErrorTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new ErrorDetail(code, message, correlationId, faults, more);
    }

    /** Whether it has this trait. */
    public boolean is(ErrorTrait trait) {
        return traits.contains(trait);
    }

    /** A copy with {@code change} applied to every text. */
    public ErrorDetail mapTexts(UnaryOperator<String> change) {
        List<FieldFault> changed = new ArrayList<>();
        for (FieldFault fault : faults) {
            changed.add(new FieldFault(changed(fault.field(), change), changed(fault.message(), change)));
        }
        return new ErrorDetail(
                changed(code, change), changed(message, change), changed(correlationId, change), changed, traits);
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
