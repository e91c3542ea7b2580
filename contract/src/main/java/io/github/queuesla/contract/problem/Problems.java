package io.github.queuesla.contract.problem;

import io.github.queuesla.core.quantity.InvalidValueException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong while a file is read; the same thing said twice is kept once. Not thread-safe. */
public final class Problems {

    private final SortedSet<ContractProblem> found = new TreeSet<>();
    private final String file;
    private int errors;

    /** @param file what messages call the file */
    public Problems(String file) {
        this.file = file;
    }

    /** What messages call the file. */
    public String file() {
        return file;
    }

    /** Something that has to be put right. */
    public void error(Position at, String message, String fix) {
        errors++;
        found.add(new ContractProblem(Severity.ERROR, at.line(), at.column(), message, fix));
    }

    /** Something that somebody should look at. */
    public void warning(Position at, String message, String fix) {
        found.add(new ContractProblem(Severity.WARNING, at.line(), at.column(), message, fix));
    }

    /** What core objects to, at the place where it was written; {@code otherwise} is the fix where core has no advice. */
    public void refused(Position at, IllegalArgumentException refusal, String otherwise) {
        if (refusal instanceof InvalidValueException invalid) {
            error(at, invalid.problem(), invalid.advice());
        } else {
            error(at, Objects.requireNonNullElse(refusal.getMessage(), "this cannot be"), otherwise);
        }
    }

    /** How many errors were reported so far, to be compared later. */
    public int errors() {
        return errors;
    }

    /** Everything so far, by place. */
    public List<ContractProblem> inOrder() {
        return List.copyOf(found);
    }
}
