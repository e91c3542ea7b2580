package io.github.queuesla.cli;

import io.github.queuesla.cli.contract.BridgeCommand;
import io.github.queuesla.cli.contract.BudgetCommand;
import io.github.queuesla.cli.contract.CheckCommand;
import io.github.queuesla.cli.contract.ContractCommand;
import io.github.queuesla.cli.contract.CurveCommand;
import io.github.queuesla.cli.contract.FormulasCommand;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputPlace;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.cli.world.World;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The command itself; what it does is in its subcommands. */
@Command(
        name = "queue-sla",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = "Service levels for contact-centre queues, computed exactly as the contract says.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla demo                                    try it, with no account",
            "  queue-sla report --region eu-central-1 --period yesterday",
            "",
            "Credentials: GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET, in the environment or in a .env file."
        })
public final class QueueSla implements Callable<Integer> {

    /** The option that shows where in the program a failure arose; every subcommand has it. */
    static final String DEBUG = "--debug";

    private static final String[] EXIT_CODES = {
        " 0:done",
        " 1:internal error",
        " 2:the command line makes no sense",
        " 3:a variable, file or definition makes no sense, or is missing",
        " 4:no access: wrong credentials, or a permission is missing",
        " 5:the platform could not be reached, or not in time",
        " 6:the platform refused the question, or its answer cannot be read",
        " 7:some queues could not be had; the rest is printed",
        "10:a contract is not kept, or a service level is below --fail-under",
        "130, 143:stopped by a signal"
    };

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private QueueSla() {}

    /** Runs the command in a world, and returns its exit code. */
    public static int run(World world, String... arguments) {
        HelpStream help = new HelpStream(world.out());
        PrintWriter out = new PrintWriter(new OutputStreamWriter(help, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(world.err(), StandardCharsets.UTF_8), true);
        CommandLine command = commandLine(subcommands(world, List.of(arguments)));
        FailureReport failures = new FailureReport(world);
        int code = command.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(world.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setExecutionStrategy(commandLine -> execute(world, commandLine))
                .setExecutionExceptionHandler(failures::onExecution)
                .setParameterExceptionHandler(failures::onParameters)
                .execute(arguments);
        out.flush();
        return help.failure().map(lost -> failures.onHelp(lost, code)).orElse(code);
    }

    private static int execute(World world, ParseResult commandLine) {
        CommandLine command = commandLine.commandSpec().commandLine();
        try {
            OutputPlace.require(world, commandLine);
            if (last(commandLine).commandSpec().userObject() instanceof OutputOptions.Reporting reporting) {
                reporting.output().require(reporting.formats(), world);
            }
            return new RunLast().execute(commandLine);
        } catch (CommandFailure nowhere) {
            throw new ExecutionException(command, "no place for the output", nowhere);
        } catch (OutOfMemoryError full) {
            CommandFailure failure = CommandFailure.internal("the memory is not enough for so much: ask for less at"
                    + " once (a shorter period, fewer queues, a coarser --by), or give Java more with"
                    + " JAVA_TOOL_OPTIONS=-Xmx4g");
            throw new ExecutionException(command, "out of memory", failure);
        }
    }

    private static ParseResult last(ParseResult commandLine) {
        return commandLine.hasSubcommand() ? last(commandLine.subcommand()) : commandLine;
    }

    private static CommandLine commandLine(List<Object> subcommands) {
        CommandLine command = new CommandLine(new QueueSla());
        for (Object subcommand : subcommands) {
            command.addSubcommand(
                    subcommand instanceof CommandLine line
                            ? line
                            : new CommandLine(
                                    subcommand, OutputOptions.factory(subcommand, CommandLine.defaultFactory())));
        }
        command.getSubcommands().values().forEach(QueueSla::describe);
        return command;
    }

    /**
     * The subcommands that this command line needs to know. Reading the annotations of all of them takes about as long as
     * starting the JVM, so a subcommand that is named, or the version, comes without the others.
     */
    private static List<Object> subcommands(World world, List<String> arguments) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("report", () -> new ReportCommand(world));
        all.put("check", () -> new CheckCommand(world));
        all.put("curve", () -> new CurveCommand(world));
        all.put("bridge", () -> new BridgeCommand(world));
        all.put("budget", () -> new BudgetCommand(world));
        all.put("formulas", () -> new FormulasCommand(world));
        all.put("contract", () -> withSubcommands(new ContractCommand(), ContractCommand.subcommands(world)));
        all.put("queues", () -> new QueuesCommand(world));
        all.put("plan", () -> new PlanCommand(world));
        all.put("doctor", () -> new DoctorCommand(world));
        all.put(
                "completion",
                () -> new CompletionCommand(
                        world, () -> commandLine(subcommands(world, List.of())).getCommandSpec()));
        all.put("simulate", () -> new SimulateCommand(world));
        all.put("demo", () -> new DemoCommand(world));
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (first.equals("--version") || first.equals("-V")) {
            return List.of();
        }
        Supplier<Object> named = all.get(first);
        return named != null
                ? List.of(named.get())
                : all.values().stream().map(Supplier::get).toList();
    }

    private static CommandLine withSubcommands(Object command, List<Object> subcommands) {
        CommandLine line = new CommandLine(command);
        subcommands.forEach(line::addSubcommand);
        return line;
    }

    private static void describe(CommandLine subcommand) {
        subcommand.getSubcommands().values().forEach(QueueSla::describe);
        CommandSpec spec = subcommand.getCommandSpec();
        spec.mixinStandardHelpOptions(true);
        spec.versionProvider(new Version());
        spec.addOption(OptionSpec.builder(DEBUG)
                .description("Show where in the program a failure arose.")
                .build());
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(CommandLine.Model.UsageMessageSpec.keyValuesMap(EXIT_CODES));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCodes.USAGE;
    }
}
