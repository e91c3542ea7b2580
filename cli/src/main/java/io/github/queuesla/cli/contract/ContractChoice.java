package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputPlace;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** The contract that a command is about: from a file, or made of the options for queues and service level. */
public final class ContractChoice {

    private static final List<String> SET_BY_CONTRACT = List.of(
            "--queue",
            "--queues-file",
            "--within",
            "--formula",
            "--short-abandon",
            "--edge",
            "--target",
            "--rounding",
            "--time-zone");

    private static final String YESTERDAY = "yesterday";
    private static final Map<Window, String> LAST =
            Map.of(Window.MONTH, "last-month", Window.WEEK, "last-week", Window.DAY, YESTERDAY);
    private static final Map<Window, String> TO_DATE =
            Map.of(Window.MONTH, "month-to-date", Window.WEEK, "week-to-date", Window.DAY, "today");

    /**
     * The options that choose contract and period.
     *
     * @param contract the contract file
     * @param queues the queues, without a file
     * @param level the service level, without a file
     * @param period the period
     */
    public record Options(
            ContractFileOptions contract, QueueOptions queues, LevelOptions level, PeriodOptions period) {}

    private final Options options;
    private final RunContext context;

    public ContractChoice(Options options, RunContext context) {
        this.options = options;
        this.context = context;
    }

    /**
     * The chosen contract and period; by default the last complete window of the longest kind.
     *
     * @param parsed the parsed command line, to find options that a contract excludes
     */
    public Question question(ParseResult parsed) {
        return question(parsed, Window.PERIOD, LAST);
    }

    /**
     * The chosen contract and period; by default the window of the longest kind that is not over, up to now, which is a
     * month when there is no file.
     */
    public Question questionToDate(ParseResult parsed) {
        return question(parsed, Window.MONTH, TO_DATE);
    }

    private Question question(ParseResult parsed, Window window, Map<Window, String> usualPeriods) {
        if (!options.contract().isGiven()) {
            return ofOptions(window, usualPeriods.getOrDefault(window, YESTERDAY));
        }
        requireAlone(parsed);
        Messages messages = new Messages(context.environment());
        Contract contract = options.contract().contract(context.environment(), messages::say);
        if (parsed.hasMatchedOption(OutputPlace.SPLIT_BY)) {
            // Before the first request, because two clients may have the same file name.
            ClientFiles.of(contract);
        }
        Period period = options.period()
                .period(context.environment(), context.settings(), contract.zone(), usual(contract, usualPeriods));
        return Question.of(contract, period);
    }

    /** Refuses options that a contract file excludes. */
    public static void requireAlone(ParseResult parsed) {
        for (String option : SET_BY_CONTRACT) {
            if (parsed.hasMatchedOption(option)) {
                throw CommandFailure.usage(
                        option + " cannot be combined with --contract, which sets it: remove one of them");
            }
        }
    }

    /** The contract that the options for queues and service level make. */
    private Question ofOptions(Window window, String usual) {
        List<Definition> definitions = options.level().definitions();
        QueueSelection queues = options.queues().selection(context.environment(), context.settings());
        Period period = options.period().period(context.environment(), context.settings(), usual);
        Contract contract = new Contract(
                "Service levels",
                definitions.stream()
                        .map(definition -> level(definition, queues, period.zone(), window))
                        .toList());
        return Question.of(contract, period);
    }

    private static ServiceLevel level(Definition definition, QueueSelection queues, ZoneId zone, Window window) {
        return new ServiceLevel(
                definition,
                ServiceLevel.Scope.of(queues),
                zone,
                window,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    private static String usual(Contract contract, Map<Window, String> usualPeriods) {
        List<Window> windows =
                contract.serviceLevels().stream().map(ServiceLevel::window).toList();
        for (Window window : List.of(Window.MONTH, Window.WEEK, Window.DAY)) {
            if (windows.contains(window)) {
                return String.valueOf(usualPeriods.get(window));
            }
        }
        return String.valueOf(usualPeriods.get(Window.MONTH));
    }
}
