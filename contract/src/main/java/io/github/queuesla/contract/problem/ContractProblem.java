package io.github.queuesla.contract.problem;

import java.util.Comparator;

/**
 * One thing that is wrong with a contract file. Immutable; ordered by place.
 *
 * @param severity how bad it is
 * @param line of the key or entry that is wrong, from 1
 * @param column of it, from 1
 * @param message what is wrong, at most 1,000 characters; may quote what somebody typed, so it is cleaned wherever it is
 *     shown
 * @param fix what to do about it; may quote as well
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

    /** Keeps both ends of a text that quotes a great deal. */
    public ContractProblem {
        message = shortened(message);
        fix = shortened(fix);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, KEPT_AT_EACH_END) + "…" + text.substring(text.length() - KEPT_AT_EACH_END);
    }

    /** As compilers say it: {@code northwind.yaml:12:5: error: what is wrong: what to do}. */
    public String text(String file) {
        return file + ":" + line + ":" + column + ": " + severity + ": " + message + ": " + fix;
    }

    @Override
    public int compareTo(ContractProblem other) {
        return ORDER.compare(this, other);
    }
}
