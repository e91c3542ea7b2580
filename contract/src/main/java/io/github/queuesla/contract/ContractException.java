package io.github.queuesla.contract;

import io.github.queuesla.contract.problem.ContractProblem;
import java.util.List;

/** A contract file cannot be used. The message says all of it, line by line, and may quote what somebody typed. */
public final class ContractException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<ContractProblem> problems;

    ContractException(String message, List<ContractProblem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong and where, by place; empty when the file could not even be opened. */
    public List<ContractProblem> problems() {
        return problems;
    }
}
