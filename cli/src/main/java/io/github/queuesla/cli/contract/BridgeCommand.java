package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.cli.run.PlatformQueries;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.BridgeQuestion;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.comparison.BridgeReport;
import io.github.queuesla.report.format.Format;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bridge}: the steps from our number to the platform's own. */
@Command(
        name = "bridge",
        description = "Explains the difference between our number and that of the platform, step by step.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla bridge --contract northwind.yaml --service-level voice --period last-month \\",
            "      --platform-zone Europe/London"
        })
public final class BridgeCommand implements Callable<Integer>, Reporting, CommandQuery.Command {

    @Option(
            names = "--platform-queue",
            paramLabel = "QUEUE",
            description = "Queue in the platform's view, by id, name or pattern; repeatable (default: those"
                    + " of the service level).")
    private List<String> platformQueues = new ArrayList<>();

    @Option(
            names = "--platform-zone",
            paramLabel = "ZONE",
            description = "IANA time zone in which days of the platform's view begin (default: that of the"
                    + " service level).")
    private @Nullable String platformZone;

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private ContractOutput output = new ContractOutput();

    @ArgGroup(validate = false)
    private ContractOptions options = new ContractOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    public BridgeCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<Format> formats() {
        return BridgeReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public CommandQuery query() {
        CommandQuery chosen = options.query(environment, spec);
        Question question = chosen.question();
        return chosen.bridging(question.contract().serviceLevels().stream()
                .map(level -> bridgeQuestion(level, question.period()))
                .toList());
    }

    @Override
    public Integer call() throws CountSourceException {
        CommandQuery query = query();
        Answered<List<Bridge>> answered;
        try (PlatformQueries queries = query.platform(options.isVerbose())) {
            answered = queries.bridge(query.bridges());
        }
        return output.compare(query, answered, BridgeCommand::answer);
    }

    private static ContractOutput.Answer answer(Contract contract, List<Bridge> all, Source source) {
        List<Bridge> bridges = all.stream()
                .filter(bridge -> contract.serviceLevels().contains(bridge.level()))
                .toList();
        BridgeReport report = new BridgeReport(
                bridges.stream()
                        .map(bridge -> new BridgeReport.Found(bridge, missing(bridge.missing())))
                        .toList(),
                source);
        boolean partial = bridges.stream().anyMatch(bridge -> !bridge.missing().isEmpty());
        return new ContractOutput.Answer(
                report.report().about(contract),
                partial ? ExitCodes.PARTIAL : ExitCodes.DONE,
                List.of(),
                report.notes());
    }

    private BridgeQuestion bridgeQuestion(ServiceLevel level, Period period) {
        QueueSelection queues = platformQueues.isEmpty()
                ? level.scope().queues()
                : OptionParser.option("--platform-queue", "", it -> new QueueSelection(platformQueues));
        ZoneId zone = platformZone == null
                ? level.zone()
                : OptionParser.option("--platform-zone", platformZone, Zones::parse);
        return new BridgeQuestion(level, period, queues, zone);
    }

    private static List<String> missing(Bridge.Missing missing) {
        List<Remark> known = FailureWords.remarks(missing.problems());
        Stream<String> queues = missing.queues().stream()
                .filter(queue -> known.stream()
                        .noneMatch(remark ->
                                remark.queue().equals(Optional.of(queue.id().value()))))
                .map(queue -> "queue " + queue.name() + ": some counts are unavailable");
        Stream<String> failures = missing.failures().stream().map(FailureWords::of);
        return Stream.of(known.stream().map(Remark::message), queues, failures)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }
}
