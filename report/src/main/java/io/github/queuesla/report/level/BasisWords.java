package io.github.queuesla.report.level;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Value;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * What the percentage of a window is computed from, in words: {@code 413 of 456 half hours}.
 *
 * @param window the window
 * @param number how the format writes a count
 */
record BasisWords(LevelWindow window, LongFunction<String> number) implements Basis.Cases<Value> {

    static Value of(LevelWindow window, LongFunction<String> number) {
        return Value.of(window.result().outcome().basis(), basis -> basis.match(new BasisWords(window, number)));
    }

    @Override
    public Value contacts(Basis.Contacts basis) {
        return named(of(basis.ratio(), "contact"));
    }

    @Override
    public Value weighted(Basis.Weighted basis) {
        return Value.text(basis.parts().stream().map(part -> part(basis, part)).collect(Collectors.joining("; ")));
    }

    @Override
    public Value worstQueue(Basis.WorstQueue basis) {
        return LevelValues.queue(basis.queue(), ": " + of(basis.ratio(), "contact"));
    }

    @Override
    public Value queues(Basis.Queues basis) {
        return Value.text(of(basis.ratio(), "queue"));
    }

    @Override
    public Value intervals(Basis.Intervals basis) {
        return named(of(basis.ratio(), RollUpWords.unit(basis.length())));
    }

    @Override
    public Value mean(Basis.Mean basis) {
        return named("mean of " + number.apply(basis.number()) + " "
                + Prose.noun(basis.number(), RollUpWords.unit(basis.length())));
    }

    /** The words after the name of the queue, if the service level has only one. */
    private Value named(String words) {
        return window.onlyQueue()
                .map(queue -> LevelValues.queue(queue, ": " + words))
                .orElseGet(() -> Value.text(words));
    }

    private String part(Basis.Weighted basis, Basis.Part part) {
        String weight = LevelValues.words(part.weight());
        String share = basis.isShared() && !part.isIdle()
                ? weight + ", now " + window.values().plain(basis.share(part)).said()
                : weight;
        return part.ratio()
                .map(ratio -> part.label() + " " + sides(ratio) + " (" + share + ")")
                .orElseGet(() -> part.label() + " idle (" + share + ", shared among the others)");
    }

    private String of(Ratio ratio, String noun) {
        return sides(ratio) + " " + Prose.noun(ratio.denominator(), noun);
    }

    private String sides(Ratio ratio) {
        return number.apply(ratio.numerator()) + " of " + number.apply(ratio.denominator());
    }
}
