package io.github.queuesla.contract.problem;

import java.util.Comparator;

/**
 * An error or warning about a contract file. Immutable; ordered by position.
 *
 * @param severity whether the file can be used
 * @param line the line of the key or entry, from 1
 * @param column its column, from 1
 * @param message what is wrong, at most 1,000 characters; it may quote the file, so remove control characters before
 *     display
 * @param fix what to do; it may quote the file too
 */
public record ContractProblem(Severity severity, int line, int column, String message, String fix)
        implements Comparable<ContractProblem> {

    private static final Comparator<ContractProblem> ORDER = Comparator.comparingInt(ContractProblem::line)
            .thenComparingInt(ContractProblem::column)
            .thenComparing(ContractProblem::severity)
            .thenComparing(ContractProblem::message)
            .thenComparing(ContractProblem::fix);

    private static final int LONGEST = 1_000;
    private static final int KEPT_AT_EACH_END = 400;

    /** Shortens long texts in the middle. */
    public ContractProblem {
        message = shortened(message);
        fix = shortened(fix);
    }

    private static String shortened(String text) {
        // Both ends matter: the start is what the user typed, the end says what is wrong with it.
        return text.length() <= LONGEST
                ? text
                : text.substring(0, KEPT_AT_EACH_END) + "…" + text.substring(text.length() - KEPT_AT_EACH_END);
    }

    /** One line in the style of compilers: {@code northwind.yaml:12:5: error: what is wrong: what to do}. */
    public String text(String file) {
        return file + ":" + line + ":" + column + ": " + severity + ": " + message + ": " + fix;
    }

    @Override
    public int compareTo(ContractProblem other) {
        return ORDER.compare(this, other);
    }
}
