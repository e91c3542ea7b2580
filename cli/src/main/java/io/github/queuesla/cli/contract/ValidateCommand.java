package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.output.OutputText;
import io.github.queuesla.cli.run.VisibleQueues;
import io.github.queuesla.contract.ContractException;
import io.github.queuesla.contract.ContractFile;
import io.github.queuesla.contract.ContractReading;
import io.github.queuesla.contract.problem.Severity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.TextSafety;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code contract validate}: the errors and warnings of contract files. */
@Command(
        name = "validate",
        description = "Checks contract files, and prints every error and warning with its line and fix. Sends a"
                + " request only with --online. The exit code is 3 if there is an error.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla contract validate --strict contracts/*.yaml",
            "  queue-sla contract validate --online --region eu-central-1 northwind.yaml"
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Contract files.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Option(
            names = "--online",
            description = "Compare with the queues of the platform too: a name or pattern without a queue is an error,"
                    + " a target or threshold that differs from the queue's own a warning.")
    private boolean online;

    @ArgGroup(validate = false)
    private VisibleQueues visible = new VisibleQueues();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    ValidateCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CountSourceException {
        List<String> lines = new ArrayList<>();
        boolean failed = false;
        List<ContractReading> readings = files.stream().map(this::read).toList();
        Optional<QueueCheck> queues =
                online ? Optional.of(new QueueCheck(visible.list(environment, spec))) : Optional.empty();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            ContractReading reading = readings.get(i);
            List<QueueCheck.Found> found =
                    queues.flatMap(check -> reading.contract().map(check::of)).orElse(List.of());
            int warnings = reading.warnings().size() + count(found, Severity.WARNING);
            boolean refused =
                    reading.contract().isEmpty() || count(found, Severity.ERROR) > 0 || (strict && warnings > 0);
            reading.problems().forEach(problem -> lines.add(problem.text(file.toString())));
            found.forEach(one -> lines.add(file + ": " + one.severity() + ": " + one.text()));
            if (!refused) {
                lines.add(file + ": " + summary(reading, warnings));
            }
            failed |= refused;
        }
        OutputText.print(
                environment,
                lines.stream().map(line -> TextSafety.visible(line) + "\n").collect(Collectors.joining()));
        return failed ? ExitCodes.CONFIGURATION : ExitCodes.DONE;
    }

    private ContractReading read(Path file) {
        try {
            return ContractFile.read(environment.directory().resolve(file));
        } catch (ContractException unreadable) {
            throw CommandFailure.configuration(String.valueOf(unreadable.getMessage()));
        }
    }

    private static int count(List<QueueCheck.Found> found, Severity severity) {
        return (int) found.stream().filter(one -> one.severity() == severity).count();
    }

    private static String summary(ContractReading reading, int warnings) {
        int levels = reading.contract().orElseThrow().serviceLevels().size();
        return "valid, " + Prose.many(levels, "service level")
                + (warnings == 0 ? "" : ", " + Prose.many(warnings, "warning"));
    }
}
