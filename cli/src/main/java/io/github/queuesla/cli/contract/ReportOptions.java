package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.BreakdownOption;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Question;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;

/** The options that choose what a report is about: a contract, or queues and a service level; and a period. */
public final class ReportOptions {

    @ArgGroup(validate = false, heading = "%nContract:%n")
    private ContractFileOptions contract = new ContractFileOptions();

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nPeriod:%n")
    private PeriodOptions period = new PeriodOptions();

    @ArgGroup(validate = false, heading = "%nService level:%n")
    private LevelOptions level = new LevelOptions();

    /** Whether a contract file says what the report is about. */
    public boolean hasContract() {
        return contract.isGiven();
    }

    /** The thresholds as typed, by the name of their definition. */
    public Map<String, String> typedThresholds() {
        return level.typed();
    }

    /** The chosen contract and period in these rows; by default the last complete window. */
    public Question question(CommandSpec spec, RunContext context, BreakdownOption breakdown) {
        return new ContractChoice(new ContractChoice.Options(contract, queues, level, period), context)
                .question(spec.commandLine().getParseResult())
                .withBreakdown(breakdown.breakdown());
    }

    /** The query with this question; a contract needs an API with intervals. */
    public CommandQuery query(RunContext context, ApiOptions api, Question question) {
        return CommandQuery.of(context, hasContract() ? api.intervalApi() : api.api(), api.pageSize(), question);
    }
}
