package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.output.OutputText;
import io.github.queuesla.contract.ContractException;
import io.github.queuesla.contract.ContractFile;
import io.github.queuesla.contract.ContractReading;
import io.github.queuesla.contract.problem.ContractProblem;
import io.github.queuesla.report.TextSafety;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code contract validate}: the errors and warnings of contract files. */
@Command(
        name = "validate",
        description = "Checks contract files without sending a request, and prints every error and warning"
                + " with its line and fix. The exit code is 3 if there is an error.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla contract validate --strict contracts/*.yaml")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Contract files.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    private final CliEnvironment environment;

    ValidateCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<String> lines = new ArrayList<>();
        boolean failed = false;
        for (Path file : files) {
            ContractReading reading = read(file);
            boolean refused = reading.contract().isEmpty()
                    || (strict && !reading.problems().isEmpty());
            reading.problems().forEach(problem -> lines.add(problem.text(file.toString())));
            if (!refused) {
                lines.add(file + ": " + summary(reading));
            }
            failed |= refused;
        }
        OutputText.print(
                environment,
                lines.stream().map(line -> TextSafety.visible(line) + "\n").reduce("", String::concat));
        return failed ? ExitCodes.CONFIGURATION : ExitCodes.DONE;
    }

    private ContractReading read(Path file) {
        try {
            return ContractFile.read(environment.directory().resolve(file));
        } catch (ContractException unreadable) {
            throw CommandFailure.configuration(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String summary(ContractReading reading) {
        int levels = reading.contract().orElseThrow().serviceLevels().size();
        List<ContractProblem> warnings = reading.warnings();
        return "valid, " + levels + (levels == 1 ? " service level" : " service levels")
                + (warnings.isEmpty()
                        ? ""
                        : ", " + warnings.size() + (warnings.size() == 1 ? " warning" : " warnings"));
    }
}
