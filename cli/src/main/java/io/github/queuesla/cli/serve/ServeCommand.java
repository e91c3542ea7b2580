package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.alert.AlertOptions;
import io.github.queuesla.cli.alert.AlertPlaces;
import io.github.queuesla.cli.alert.StateFile;
import io.github.queuesla.cli.alert.TestAlert;
import io.github.queuesla.cli.contract.ContractChoice;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.LivePlatform;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.PastOfHistory;
import io.github.queuesla.cli.run.PlannableQuery;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.cli.run.ServeQuery;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.server.ServerOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code serve}: the live board. */
@Command(
        name = "serve",
        defaultValueProvider = ServeDefaults.class,
        description =
                "Serves a live board of the service levels: what happens now, what is lost already, and what has to"
                        + " happen to keep the target. Prints the address to open, and runs until you stop it.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla serve --contract leeds.yaml",
            "  queue-sla serve --queue 'Sales*' --within 20s --target 80 --port 0"
        })
public final class ServeCommand implements Callable<Integer>, PlannableQuery.Command {

    @ArgGroup(validate = false, heading = "%nBoard:%n")
    private BoardOptions board = new BoardOptions();

    @ArgGroup(validate = false, heading = "%nAddress:%n")
    private AddressOptions address = new AddressOptions();

    @ArgGroup(validate = false, heading = "%nAlerts (of the contract):%n")
    private AlertOptions alerts = new AlertOptions();

    @ArgGroup(validate = false, heading = "%nContract:%n")
    private ContractFileOptions contract = new ContractFileOptions();

    @ArgGroup(validate = false, heading = "%nQueues (without a contract):%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nService level (without a contract):%n")
    private LevelOptions level = new LevelOptions();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "IANA time zone in which days begin, such as Europe/Berlin (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(
            names = HistoryFolderOption.NAME,
            paramLabel = "DIR",
            description = "Expect the contacts of the same weekdays in this folder of contacts (default: of the"
                    + " platform's counts of the last four weeks).")
    private @Nullable String history;

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nRequest limits:%n")
    private LimitOptions limits = new LimitOptions();

    @ArgGroup(validate = false)
    private VerboseOption verbose = new VerboseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    public ServeCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public ServeQuery query() {
        connection.requireUsable(environment);
        Messages messages = new Messages(environment);
        RunContext context = RunContext.live(environment, connection, limits);
        Optional<Contract> written = contract(messages);
        ZoneId place = OptionParser.option("--time-zone", zone, Zones::parse);
        List<Definition> definitions = level.definitions();
        QueueSelection selection = queues.selection(environment, context.settings());
        board.require();
        Contract served = written.orElseGet(() -> new QueueLevels(definitions, place).together(selection));
        return new ServeQuery(context, board.settings(served, perMinute(context), 1), history != null);
    }

    private static int perMinute(RunContext context) {
        return context.transportSettings().limits().maxRatePerMinute()
                * context.credentials().size();
    }

    @Override
    public Integer call() throws CountSourceException {
        connection.requireUsable(environment);
        AlertPlaces places = alerts.places(environment, connection);
        try {
            if (alerts.isTest()) {
                return new TestAlert(environment, places).send();
            }
            serve(places);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCodes.INTERRUPTED;
    }

    private void serve(AlertPlaces places) throws CountSourceException, InterruptedException {
        Messages messages = new Messages(environment);
        ServerOptions server = address.server(environment);
        Optional<Path> state = alerts.stateFolder(environment);
        RunContext context = RunContext.live(environment, connection, limits);
        Optional<Contract> written = contract(messages);
        ZoneId place = OptionParser.option("--time-zone", zone, Zones::parse);
        List<Definition> definitions = level.definitions();
        QueueSelection selection = queues.selection(environment, context.settings());
        BoardTime time = BoardTime.of(environment.clock());
        board.require();
        Optional<PastOfHistory> past = Optional.ofNullable(history)
                .map(text -> new PastOfHistory(context, HistoryFolderOption.ofOption(environment, text)));
        try (OpenConnection open = OpenConnection.open(messages, verbose.isGiven(), context)) {
            open.logIn();
            if (past.isPresent()) {
                past.get().requireOrganisation(open.cloud().contacts().organisation());
            }
            LivePlatform platform = new LivePlatform(open, past);
            Contract served = written.isPresent()
                    ? written.get()
                    : new QueueLevels(definitions, place).contract(selection, platform.list(selection));
            Optional<StateFile> remembered = state.map(folder -> StateFile.in(folder, served.name()));
            new BoardRun(environment, server, address.opens(), time, places, remembered)
                    .run(platform, board.settings(served, perMinute(context), time.speed()));
        }
    }

    /** The contract of the file; empty when none is given. */
    private Optional<Contract> contract(Messages messages) {
        if (!contract.isGiven()) {
            return Optional.empty();
        }
        ContractChoice.requireAlone(spec.commandLine().getParseResult());
        return Optional.of(contract.contract(environment, messages::say));
    }
}
