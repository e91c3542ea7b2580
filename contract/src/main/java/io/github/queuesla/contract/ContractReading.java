package io.github.queuesla.contract;

import io.github.queuesla.contract.problem.ContractProblem;
import io.github.queuesla.contract.problem.Severity;
import io.github.queuesla.core.contract.Contract;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of reading a contract file. Immutable.
 *
 * @param name the file, as messages call it
 * @param contract the contract; present when there is no error
 * @param problems errors and warnings, by place
 */
public record ContractReading(String name, Optional<Contract> contract, List<ContractProblem> problems) {

    public ContractReading {
        problems = List.copyOf(problems);
    }

    /** What keeps the file from being a contract. */
    public List<ContractProblem> errors() {
        return only(Severity.ERROR);
    }

    /** What somebody should look at. */
    public List<ContractProblem> warnings() {
        return only(Severity.WARNING);
    }

    /**
     * The contract.
     *
     * @throws ContractException with everything that is wrong, when there is none
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
