package io.github.queuesla.contract;

import io.github.queuesla.contract.problem.ContractProblem;
import java.util.List;

/** A contract file that cannot be used. The message has one line for each problem and may quote the file. */
public final class ContractException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<ContractProblem> problems;

    ContractException(String message, List<ContractProblem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** The problems by position; empty if the file could not be opened. */
    public List<ContractProblem> problems() {
        return problems;
    }
}
