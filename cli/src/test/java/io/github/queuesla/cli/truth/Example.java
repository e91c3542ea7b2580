package io.github.queuesla.cli.truth;

import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A contract in {@code examples}, with the organisation of its reports. */
public enum Example {
    ONE_CENTRE("one-centre", "2024-01", "Europe/London", NameStyle.PLAIN),
    OUTSOURCER("outsourcer", "2024-02", "Europe/Dublin", NameStyle.PLAIN),
    MULTILINGUAL_DESK("multilingual-desk", "2024-03", "Europe/Berlin", NameStyle.INTERNATIONAL);

    /** Late enough that no number is provisional. */
    public static final Instant NOW = Instant.parse("2024-04-20T12:00:00Z");

    private static final Path EXAMPLES = Path.of("../examples");

    private final String folder;
    private final String period;
    private final String zone;
    private final NameStyle names;

    Example(String folder, String period, String zone, NameStyle names) {
        this.folder = folder;
        this.period = period;
        this.zone = zone;
        this.names = names;
    }

    private OrganisationOptions organisation() {
        OrganisationOptions small =
                OrganisationOptions.defaults().withZone(ZoneId.of(zone)).withNames(names);
        return this == ONE_CENTRE ? small : small.withSeed(7).withQueues(24);
    }

    /** The month of its reports. */
    public YearMonth month() {
        return YearMonth.parse(period);
    }

    /** The folder of its expected outputs. */
    public Path expected() {
        return EXAMPLES.resolve(folder).resolve("expected");
    }

    /** Starts the organisation. */
    public Simulator start() throws IOException {
        return Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW)).withOrganisation(organisation()));
    }

    /** The output of a command about the contract. */
    public String print(Simulator simulator, String command, String... more) {
        Map<String, String> variables = new HashMap<>(simulator.environment());
        variables.keySet().removeIf(name -> name.endsWith("_DATE") || name.endsWith("QUEUE_IDS"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliEnvironment environment = new CliEnvironment(
                variables,
                Path.of("."),
                out,
                err,
                InstantSource.fixed(NOW),
                false,
                false,
                OptionalInt.empty(),
                Colour.AUTO);
        List<String> arguments = new ArrayList<>(List.of(command, "--period", period, "--contract"));
        arguments.add(EXAMPLES.resolve(folder).resolve("contract.yaml").toString());
        arguments.addAll(List.of(more));
        int code = QueueSla.run(environment, arguments.toArray(String[]::new));
        if (code != 0 && code != 10) {
            throw new AssertionError("exit code " + code + ": " + err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
