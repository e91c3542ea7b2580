package io.github.queuesla.contract.problem;

import io.github.queuesla.core.quantity.InvalidValueException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** A collector of problems while a file is read; equal problems are kept once. Not thread-safe. */
public final class Problems {

    private final SortedSet<ContractProblem> found = new TreeSet<>();
    private final String file;
    private int errors;

    /** @param file the name of the file in messages */
    public Problems(String file) {
        this.file = file;
    }

    /** The name of the file in messages. */
    public String file() {
        return file;
    }

    /** Adds an error: without a fix, the file cannot be used. */
    public void error(Position at, String message, String fix) {
        errors++;
        found.add(new ContractProblem(Severity.ERROR, at.line(), at.column(), message, fix));
    }

    /** Adds a warning: the file can be used, but may not mean what its author thinks. */
    public void warning(Position at, String message, String fix) {
        found.add(new ContractProblem(Severity.WARNING, at.line(), at.column(), message, fix));
    }

    /** Adds an error for an exception from core; {@code otherwise} is the fix if the exception contains none. */
    public void refused(Position at, IllegalArgumentException refusal, String otherwise) {
        if (refusal instanceof InvalidValueException invalid) {
            error(at, invalid.problem(), invalid.advice());
        } else {
            error(at, Objects.requireNonNullElse(refusal.getMessage(), "this value is not valid"), otherwise);
        }
    }

    /** The number of errors so far, for comparison with a later call. */
    public int errors() {
        return errors;
    }

    /** All problems so far, by position. */
    public List<ContractProblem> inOrder() {
        return List.copyOf(found);
    }
}
