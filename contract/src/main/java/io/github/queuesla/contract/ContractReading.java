package io.github.queuesla.contract;

import io.github.queuesla.contract.problem.ContractProblem;
import io.github.queuesla.contract.problem.Severity;
import io.github.queuesla.core.contract.Contract;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of reading a contract file. Immutable.
 *
 * @param name the file name for messages
 * @param contract the contract; present if there is no error
 * @param problems errors and warnings, by position
 */
public record ContractReading(String name, Optional<Contract> contract, List<ContractProblem> problems) {

    public ContractReading {
        problems = List.copyOf(problems);
    }

    /** The problems because of which the file cannot be used. */
    public List<ContractProblem> errors() {
        return only(Severity.ERROR);
    }

    /** The problems in spite of which the file can be used. */
    public List<ContractProblem> warnings() {
        return only(Severity.WARNING);
    }

    /**
     * The contract.
     *
     * @throws ContractException with all errors, if there is no contract
     */
    public Contract orThrow() throws ContractException {
        if (contract.isEmpty()) {
            throw new ContractException(
                    errors().stream().map(problem -> problem.text(name)).collect(Collectors.joining("\n")), errors());
        }
        return contract.get();
    }

    private List<ContractProblem> only(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
