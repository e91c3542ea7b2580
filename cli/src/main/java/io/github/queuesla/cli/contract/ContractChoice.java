package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.Messages;
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

/** What a command is about: a contract from a file, or one made of the options for queues and service level. */
public final class ContractChoice {

    private static final List<String> IN_THE_FILE = List.of(
            "--queue",
            "--queues-file",
            "--within",
            "--formula",
            "--short-abandon",
            "--edge",
            "--target",
            "--rounding",
            "--time-zone",
            "--by");

    private static final Map<Window, String> LAST =
            Map.of(Window.MONTH, "last-month", Window.WEEK, "last-week", Window.DAY, "yesterday");
    private static final Map<Window, String> TO_DATE =
            Map.of(Window.MONTH, "month-to-date", Window.WEEK, "week-to-date", Window.DAY, "today");

    /**
     * The options that say it.
     *
     * @param contract a file
     * @param queues without a file, which queues
     * @param level without a file, which service level
     * @param period when
     */
    public record Options(
            ContractFileOptions contract, QueueOptions queues, LevelOptions level, PeriodOptions period) {}

    private final Options options;
    private final RunContext context;

    /** A choice by those options, on that context. */
    public ContractChoice(Options options, RunContext context) {
        this.options = options;
        this.context = context;
    }

    /**
     * What is asked about, by default over the last whole window of the longest kind.
     *
     * @param given what was written on the command line
     * @param window what is judged alone when there is no file
     */
    public Question question(ParseResult given, Messages messages, Window window) {
        return question(given, messages, window, LAST);
    }

    /** What is asked about, by default over the window that is not over yet. */
    public Question questionToDate(ParseResult given, Messages messages, Window window) {
        return question(given, messages, window, TO_DATE);
    }

    private Question question(ParseResult given, Messages messages, Window window, Map<Window, String> usualPeriods) {
        if (!options.contract().isGiven()) {
            return ofOptions(window);
        }
        for (String option : IN_THE_FILE) {
            if (given.hasMatchedOption(option)) {
                throw CommandFailure.usage(option + " says what the contract says: give one or the other");
            }
        }
        Contract contract =
                options.contract().contract(context.environment(), line -> messages.line("queue-sla: " + line));
        ZoneId zone = contract.serviceLevels().get(0).zone();
        Period period =
                options.period().period(context.environment(), context.settings(), zone, usual(contract, usualPeriods));
        return Question.of(contract, period);
    }

    /** What the options for queues and service level ask about, by default over yesterday. */
    public Question ofOptions(Window window) {
        List<Definition> definitions = options.level().definitions();
        QueueSelection queues = options.queues().selection(context.environment(), context.settings());
        Period period = options.period().period(context.environment(), context.settings());
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
