package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.contract.ContractException;
import io.github.queuesla.contract.ContractFile;
import io.github.queuesla.contract.ContractReading;
import io.github.queuesla.contract.problem.ContractProblem;
import io.github.queuesla.core.contract.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the contract file and its service levels. */
public final class ContractFileOptions {

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "Contract file. It sets queues, thresholds and time zones, so it cannot be"
                    + " combined with options that set the same things.")
    private @Nullable Path file;

    @Option(
            names = "--service-level",
            paramLabel = "NAME",
            description = "Only this service level of the contract, by name or pattern with * and ?;"
                    + " repeatable (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--client",
            paramLabel = "NAME",
            description = "Only the service levels of this client (default: all).")
    private @Nullable String client;

    /** Whether the command is about a contract file. */
    public boolean isGiven() {
        if (file == null && !names.isEmpty()) {
            throw CommandFailure.usage("--service-level needs a contract: add --contract FILE");
        }
        if (file == null && client != null) {
            throw CommandFailure.usage("--client needs a contract: add --contract FILE");
        }
        return file != null;
    }

    /**
     * The contract with the chosen service levels; call it only if {@link #isGiven}.
     *
     * @param lines receives each warning about a file that can be used
     */
    public Contract contract(CliEnvironment environment, Consumer<String> lines) {
        return chosen(read(
                OptionParser.file(
                        environment,
                        "--contract",
                        Objects.requireNonNull(file, "no contract is given").toString()),
                lines));
    }

    /**
     * The contract in a file.
     *
     * @param lines receives each warning about a file that can be used
     */
    public static Contract read(Path path, Consumer<String> lines) {
        try {
            ContractReading reading = ContractFile.read(path);
            Contract contract = reading.contract()
                    .orElseThrow(() -> CommandFailure.configuration(texts(reading.problems(), reading.name())));
            texts(reading.warnings(), reading.name()).forEach(lines);
            return contract;
        } catch (ContractException unreadable) {
            throw CommandFailure.configuration(String.valueOf(unreadable.getMessage()));
        }
    }

    private static List<String> texts(List<ContractProblem> problems, String file) {
        return problems.stream().map(problem -> problem.text(file)).toList();
    }

    private Contract chosen(Contract contract) {
        Contract ofClient = client == null ? contract : OptionParser.option("--client", client, contract::ofClient);
        return names.isEmpty() ? ofClient : OptionParser.option("--service-level", "", it -> ofClient.only(names));
    }
}
