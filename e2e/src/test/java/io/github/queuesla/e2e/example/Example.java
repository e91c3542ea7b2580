package io.github.queuesla.e2e.example;

import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.world.World;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A contract of the folder {@code examples}, and the organisation that its reports come from. */
enum Example {
    ONE_CENTRE("one-centre", "2024-01", organisation("Europe/London")),
    OUTSOURCER("outsourcer", "2024-02", organisation("Europe/Dublin").withSeed(7).withQueues(24)),
    MULTILINGUAL_DESK(
            "multilingual-desk",
            "2024-03",
            organisation("Europe/Berlin").withSeed(7).withQueues(24).withNames(NameStyle.INTERNATIONAL));

    /** Late enough that nothing is provisional. */
    private static final Instant NOW = Instant.parse("2024-04-20T12:00:00Z");

    private static final Path EXAMPLES = Path.of("../examples");

    private final String folder;
    private final String period;
    private final OrganisationOptions organisation;

    Example(String folder, String period, OrganisationOptions organisation) {
        this.folder = folder;
        this.period = period;
        this.organisation = organisation;
    }

    private static OrganisationOptions organisation(String zone) {
        return OrganisationOptions.defaults().withZone(ZoneId.of(zone));
    }

    /** Where its outputs are kept. */
    Path expected() {
        return EXAMPLES.resolve(folder).resolve("expected");
    }

    Simulator start() throws IOException {
        return Simulator.start(SimulatorOptions.of(InstantSource.fixed(NOW)).withOrganisation(organisation));
    }

    /** What the command prints about the contract. */
    String print(Simulator simulator, String command, String... more) {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.keySet().removeIf(name -> name.endsWith("_DATE") || name.endsWith("QUEUE_IDS"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        World world = new World(
                environment, Path.of("."), out, err, InstantSource.fixed(NOW), false, false, OptionalInt.empty());
        List<String> arguments = new ArrayList<>(List.of(command, "--period", period, "--contract"));
        arguments.add(EXAMPLES.resolve(folder).resolve("contract.yaml").toString());
        arguments.addAll(List.of(more));
        int code = QueueSla.run(world, arguments.toArray(String[]::new));
        if (code != 0 && code != 10) {
            throw new AssertionError("exit code " + code + ": " + err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
