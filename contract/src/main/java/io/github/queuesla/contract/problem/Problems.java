package io.github.queuesla.contract.problem;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong while a file is read; the same thing said twice is kept once. Not thread-safe. */
public final class Problems {

    private final SortedSet<ContractProblem> found = new TreeSet<>();
    private int errors;

    /** Something that has to be put right. */
    public void error(Position at, String message, String fix) {
        errors++;
        found.add(new ContractProblem(Severity.ERROR, at.line(), at.column(), message, fix));
    }

    /** Something that somebody should look at. */
    public void warning(Position at, String message, String fix) {
        found.add(new ContractProblem(Severity.WARNING, at.line(), at.column(), message, fix));
    }

    /** What core objects to, at the place where it was written. */
    public void refused(Position at, IllegalArgumentException refusal, String otherwise) {
        Refusal said = Refusal.of(refusal, otherwise);
        error(at, said.message(), said.fix());
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
