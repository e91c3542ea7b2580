package io.github.queuesla.http.failure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the server said about its refusal, in its own words.
 *
 * <p>Immutable.
 *
 * @param code the platform's code; null when it gave none
 * @param message the platform's text; null when it gave none
 * @param correlationId what support asks for; null when the answer has none
 * @param faults every complaint about a field, in the order received
 * @param traits what follows from it
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

    /** The server said nothing that could be read. */
    public static ErrorDetail none() {
        return NONE;
    }

    /** Code and text, nothing else. */
    public static ErrorDetail of(@Nullable String code, @Nullable String message) {
        return new ErrorDetail(code, message, null, List.of(), Set.of());
    }

    /** The same with this correlation id. */
    public ErrorDetail withCorrelationId(@Nullable String id) {
        return new ErrorDetail(code, message, id, faults, traits);
    }

    /** The same with one more complaint. */
    public ErrorDetail withFault(FieldFault fault) {
        List<FieldFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new ErrorDetail(code, message, correlationId, more, traits);
    }

    /** The same with one more trait. */
    public ErrorDetail with(ErrorTrait trait) {
        Set<ErrorTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new ErrorDetail(code, message, correlationId, faults, more);
    }

    /** Whether it has that trait. */
    public boolean is(ErrorTrait trait) {
        return traits.contains(trait);
    }

    /** The same with every text passed through {@code change}. */
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
