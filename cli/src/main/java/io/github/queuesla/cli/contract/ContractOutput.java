package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputPlace;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the output of a command about a contract, which can be a file for each client. */
public final class ContractOutput extends OutputOptions {

    private enum Split {
        CLIENT
    }

    @Option(
            names = OutputPlace.SPLIT_BY,
            completionCandidates = Candidates.class,
            paramLabel = "SPLIT",
            description = "client: write a file for each client of the contract into the folder that -o names, and"
                    + " one for service levels without a client.")
    private @Nullable String splitBy;

    /**
     * What a command says about a contract, or about a client's part of it.
     *
     * @param report the report
     * @param exitCode the exit code
     */
    public record Answer(Report report, int exitCode) {}

    @Override
    protected boolean isFolder() {
        return splitBy != null && OptionParser.choice(OutputPlace.SPLIT_BY, splitBy, Split.class) == Split.CLIENT;
    }

    /**
     * Writes the answer about the contract, or one about each client.
     *
     * @return the worst exit code
     */
    public int write(CliEnvironment environment, Contract contract, Function<Contract, Answer> answer) {
        if (!isFolder()) {
            Answer whole = answer.apply(contract);
            write(environment, whole.report());
            return whole.exitCode();
        }
        List<Integer> exitCodes = new ArrayList<>();
        for (Map.Entry<String, Contract> file : ClientFiles.of(contract).entrySet()) {
            Answer part = answer.apply(file.getValue());
            writeInto(environment, file.getKey(), part.report());
            exitCodes.add(part.exitCode());
        }
        return ExitCodes.worst(exitCodes);
    }

    private static final class Candidates extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(Split.values());
        }
    }
}
