package io.github.queuesla.cli;

import io.github.queuesla.cli.contract.BridgeCommand;
import io.github.queuesla.cli.contract.BudgetCommand;
import io.github.queuesla.cli.contract.CheckCommand;
import io.github.queuesla.cli.contract.ContractCommand;
import io.github.queuesla.cli.contract.CurveCommand;
import io.github.queuesla.cli.contract.EvidenceCommand;
import io.github.queuesla.cli.contract.FormulasCommand;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.environment.Judging;
import io.github.queuesla.cli.history.HistoryCommand;
import io.github.queuesla.cli.history.ReconcileCommand;
import io.github.queuesla.cli.history.SyncCommand;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.DefaultPeriod;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputPlace;
import io.github.queuesla.cli.run.Invocation;
import io.github.queuesla.cli.serve.ServeCommand;
import io.github.queuesla.cli.settled.RestateCommand;
import io.github.queuesla.cli.settled.SettleCommand;
import io.github.queuesla.genesys.recording.Playback;
import io.github.queuesla.genesys.recording.RecordingProblem;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The command {@code queue-sla}, which runs its subcommands. */
@Command(
        name = "queue-sla",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = "Service levels for contact-centre queues, computed exactly as the contract says.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla demo                                    try it, without an account",
            "  queue-sla report --region eu-central-1 --period yesterday",
            "",
            "Credentials: GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET, in the environment or in a .env file."
        })
public final class QueueSla implements Callable<Integer> {

    /** The option of every subcommand that prints the stack trace of a failure. */
    static final String DEBUG = "--debug";

    /** The option of every subcommand that chooses colours. */
    static final String COLOR = "--color";

    /** The subcommands, in the order of the help. */
    static final List<String> SUBCOMMANDS = List.of(
            "report",
            "check",
            "curve",
            "evidence",
            "bridge",
            "budget",
            "formulas",
            "contract",
            "queues",
            "serve",
            "sync",
            "reconcile",
            "history",
            "settle",
            "restate",
            "plan",
            "doctor",
            "completion",
            "simulate",
            "demo",
            "help",
            "version");

    /** The range of widths for the help: picocli takes no less, and longer lines are hard to read. */
    private static final int NARROWEST = 55;

    private static final int WIDEST = 100;

    private static final String[] SUCCESS_AND_FAILURES = {
        " 0:success",
        " 1:internal error",
        " 2:invalid command line",
        " 3:a variable, file or definition is invalid or missing, or output cannot be written",
        " 4:access denied: wrong credentials, or a missing permission",
        " 5:the platform is unreachable, or did not respond in time",
        " 6:the platform rejected the request, or its response is unreadable",
        " 7:some queues or days are unavailable; the rest is printed"
    };

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private QueueSla() {}

    /** Runs the command in the environment, and returns its exit code. */
    public static int run(CliEnvironment environment, String... arguments) {
        HelpStream help = new HelpStream(environment.out());
        PrintWriter out = new PrintWriter(new OutputStreamWriter(help, StandardCharsets.UTF_8), true);
        FailureReport failures = new FailureReport(environment);
        int code = ExitCodes.DONE;
        if (asksForVersion(arguments)) {
            out.println(Version.text());
        } else {
            code = run(environment, failures, out, arguments);
        }
        out.flush();
        return help.failure().isPresent() ? failures.onHelp(help.failure().get(), code) : code;
    }

    private static boolean asksForVersion(String... arguments) {
        // Without picocli, which takes several times as long to load as the JVM takes to start.
        return arguments.length == 1 && List.of("--version", "-V", "version").contains(arguments[0]);
    }

    private static int run(CliEnvironment machine, FailureReport failures, PrintWriter out, String... arguments) {
        CliEnvironment environment = machine.with(colours(arguments));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(environment.err(), StandardCharsets.UTF_8), true);
        return commandLine(subcommands(environment, arguments))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(environment.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST, Math.min(WIDEST, environment.columns())))
                .setExpandAtFiles(false)
                .setExecutionStrategy(commandLine -> execute(environment, commandLine))
                .setExecutionExceptionHandler(failures::onExecution)
                .setParameterExceptionHandler(failures::onParameters)
                .execute(withRecordedOptions(environment, arguments));
    }

    /** The arguments, with the options of the recording that they replay. */
    private static String[] withRecordedOptions(CliEnvironment environment, String... arguments) {
        if (!Invocation.isReplay(arguments)) {
            return arguments;
        }
        try {
            ParseResult parsed =
                    last(commandLine(subcommands(environment, arguments)).parseArgs(arguments));
            Path folder = environment.directory().resolve(parsed.<Path>matchedOptionValue("--replay", Path.of("")));
            return new Invocation(parsed).completed(folder, Playback.command(folder), arguments);
        } catch (ParameterException | RecordingProblem reportedByTheCommand) {
            return arguments;
        }
    }

    /** The choice of colours, read before picocli, whose own messages and help it colours. */
    private static Colour colours(String... arguments) {
        String chosen = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(COLOR + "=")) {
                chosen = arguments[i].substring(COLOR.length() + 1);
            } else if (arguments[i].equals(COLOR) && i + 1 < arguments.length) {
                chosen = arguments[i + 1];
            }
        }
        for (Colour colour : Colour.values()) {
            if (OptionParser.name(colour).equals(chosen.toLowerCase(Locale.ROOT))) {
                return colour;
            }
        }
        return Colour.AUTO;
    }

    private static int execute(CliEnvironment environment, ParseResult commandLine) {
        CommandLine command = commandLine.commandSpec().commandLine();
        ParseResult last = last(commandLine);
        try {
            requireUsable(last);
            OutputPlace.require(environment, last);
            if (last.commandSpec().userObject() instanceof OutputOptions.Reporting reporting) {
                reporting.output().require(reporting.formats(), environment);
            }
            Messages messages = new Messages(environment);
            OptionRemarks.of(last, environment.variables()).forEach(messages::say);
            return new RunLast().execute(commandLine);
        } catch (CommandFailure refused) {
            throw new ExecutionException(command, "refused", refused);
        } catch (OutOfMemoryError full) {
            CommandFailure failure = CommandFailure.internal("Java ran out of memory: report a shorter"
                    + " period, fewer queues or a coarser --by, or give Java more memory with"
                    + " JAVA_TOOL_OPTIONS=-Xmx4g");
            throw new ExecutionException(command, "out of memory", failure);
        }
    }

    /** Refuses options that are given twice, and a choice of colours that there is not. */
    static void requireUsable(ParseResult parsed) {
        UsageWords.requireOnce(parsed.commandSpec());
        OptionParser.choice(COLOR, parsed.matchedOptionValue(COLOR, "auto"), Colour.class);
    }

    /** The command line of the innermost subcommand. */
    static ParseResult last(ParseResult commandLine) {
        return commandLine.hasSubcommand() ? last(commandLine.subcommand()) : commandLine;
    }

    private static CommandLine commandLine(List<Object> subcommands) {
        CommandLine command = new CommandLine(new QueueSla());
        for (Object subcommand : subcommands) {
            command.addSubcommand(subcommand instanceof CommandLine line ? line : line(subcommand));
        }
        command.getSubcommands().values().forEach(QueueSla::describe);
        command.getCommandSpec().addOption(colour());
        return command;
    }

    private static OptionSpec colour() {
        return OptionSpec.builder(COLOR)
                .type(String.class)
                .paramLabel("WHEN")
                .completionCandidates(CompletionCandidates.of(Colour.values()))
                .description(
                        "When to use colours: auto, always, never (default: auto, on a terminal unless NO_COLOR is set).")
                .build();
    }

    private static List<Object> subcommands(CliEnvironment environment, String... arguments) {
        // Reading the annotations of all subcommands takes about as long as starting the JVM, so the first argument
        // decides whether one is enough.
        if (arguments.length > 0 && SUBCOMMANDS.contains(arguments[0]) && !arguments[0].equals("help")) {
            return List.of(subcommand(environment, arguments[0]));
        }
        List<Object> all = new ArrayList<>();
        SUBCOMMANDS.forEach(name -> all.add(subcommand(environment, name)));
        return all;
    }

    private static Object subcommand(CliEnvironment environment, String name) {
        return switch (name) {
            case "report" -> new ReportCommand(environment);
            case "check" -> new CheckCommand(environment);
            case "curve" -> new CurveCommand(environment);
            case "evidence" -> new EvidenceCommand(environment);
            case "bridge" -> new BridgeCommand(environment);
            case "budget" -> new BudgetCommand(environment);
            case "formulas" -> new FormulasCommand(environment);
            case "contract" -> withSubcommands(new ContractCommand(), ContractCommand.subcommands(environment));
            case "queues" -> new QueuesCommand(environment);
            case "serve" -> new ServeCommand(environment);
            case "sync" -> new SyncCommand(environment);
            case "reconcile" -> new ReconcileCommand(environment);
            case "history" -> withSubcommands(new HistoryCommand(), HistoryCommand.subcommands(environment));
            case "settle" ->
                withSubcommands(new SettleCommand(environment, Version.text()), SettleCommand.subcommands(environment));
            case "restate" -> new RestateCommand(environment);
            case "plan" ->
                new PlanCommand(environment, planned -> commandLine(List.of(subcommand(environment, planned))));
            case "doctor" -> new DoctorCommand(environment);
            case "completion" ->
                new CompletionCommand(
                        environment, () -> commandLine(subcommands(environment)).getCommandSpec());
            case "simulate" -> new SimulateCommand(environment);
            case "demo" -> new DemoCommand(environment);
            case "help" -> new HelpCommand();
            case "version" -> new VersionCommand(environment);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CommandLine line(Object command) {
        return new CommandLine(command, OutputOptions.factory(command, CommandLine.defaultFactory()));
    }

    private static CommandLine withSubcommands(Object command, List<Object> subcommands) {
        CommandLine line = line(command);
        subcommands.forEach(subcommand -> line.addSubcommand(line(subcommand)));
        return line;
    }

    private static void describe(CommandLine subcommand) {
        subcommand.getSubcommands().values().forEach(QueueSla::describe);
        CommandSpec spec = subcommand.getCommandSpec();
        boolean planning = spec.userObject() instanceof PlanCommand;
        // The first word after plan is a command, and all others belong to it.
        subcommand.setStopAtPositional(planning);
        spec.resourceBundle(new DefaultPeriod(defaultPeriod(spec)));
        spec.mixinStandardHelpOptions(true);
        spec.versionProvider(new Version());
        spec.addOption(OptionSpec.builder(DEBUG)
                .description("Print the stack trace of a failure.")
                .build());
        spec.addOption(colour());
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(CommandLine.Model.UsageMessageSpec.keyValuesMap(exitCodes(spec.userObject())));
    }

    private static String defaultPeriod(CommandSpec spec) {
        if (spec.userObject() instanceof ReconcileCommand) {
            return ReconcileCommand.USUAL_PERIOD;
        }
        if (spec.userObject() instanceof SettleCommand) {
            return SettleCommand.USUAL_PERIOD;
        }
        return spec.userObject() instanceof BudgetCommand
                ? "month-to-date; with a contract, its window that is not over"
                : "yesterday; with a contract, its last complete window";
    }

    /** The exit codes of a command; a plan needs no queue and no day. */
    private static String[] exitCodes(Object command) {
        Stream<String> failures = Arrays.stream(SUCCESS_AND_FAILURES)
                .filter(line -> !(command instanceof PlanCommand) || !line.startsWith(" 7:"));
        Stream<String> no = command instanceof Judging judging ? Stream.of("10:" + judging.isNo()) : Stream.empty();
        return Stream.of(failures, no, Stream.of("130, 143:stopped by a signal"))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCodes.USAGE;
    }
}
