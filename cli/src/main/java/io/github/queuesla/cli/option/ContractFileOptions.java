package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.contract.ContractException;
import io.github.queuesla.contract.ContractFile;
import io.github.queuesla.contract.ContractReading;
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
            description = "Only this service level of the contract; repeatable (default: all).")
    private List<String> names = new ArrayList<>();

    /** Whether the command is about a contract file. */
    public boolean isGiven() {
        if (file == null && !names.isEmpty()) {
            throw CommandFailure.usage("--service-level needs a contract: add --contract FILE");
        }
        return file != null;
    }

    /**
     * The contract with the chosen service levels; call it only if {@link #isGiven}.
     *
     * @param lines receives each warning about the file, and each error but the last, which ends the run
     */
    public Contract contract(CliEnvironment environment, Consumer<String> lines) {
        Path path = environment.directory().resolve(Objects.requireNonNull(file, "no contract is given"));
        try {
            ContractReading reading = ContractFile.read(path);
            reading.warnings().forEach(warning -> lines.accept(warning.text(reading.name())));
            return only(contract(reading, lines));
        } catch (ContractException wrong) {
            throw CommandFailure.configuration(String.valueOf(wrong.getMessage()));
        }
    }

    private static Contract contract(ContractReading reading, Consumer<String> lines) throws ContractException {
        // Messages show a line break as text, since a name from outside may contain one: each error needs its own line.
        List<String> errors = reading.errors().stream()
                .map(error -> error.text(reading.name()))
                .toList();
        if (errors.isEmpty()) {
            return reading.orThrow();
        }
        errors.subList(0, errors.size() - 1).forEach(lines);
        throw CommandFailure.configuration(errors.get(errors.size() - 1));
    }

    private Contract only(Contract contract) {
        return names.isEmpty() ? contract : OptionParser.option("--service-level", "", it -> contract.only(names));
    }
}
