package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A folder with the contacts of a pretend organisation, and the commands about it. */
final class Organisation {

    static final String FOLDER = "contacts";

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-02-10T12:00:00Z"));

    private final Path directory;

    private Organisation(Path directory) {
        this.directory = directory;
    }

    /** The result of a command. */
    record Run(int exitCode, String out, String err) {}

    /** Fetches some days into a folder of that directory. */
    static Organisation sync(Path directory) throws IOException {
        Organisation organisation = new Organisation(directory);
        organisation.sync(FOLDER, 1);
        return organisation;
    }

    /** Fetches the same days of the organisation with that seed; all of them have queues of the same names. */
    void sync(String folder, long seed) throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.of(CLOCK)
                .withOrganisation(
                        OrganisationOptions.defaults().withVolume(0.05).withSeed(seed)))) {
            CliEnvironment environment =
                    environment(simulator.environment(), new ByteArrayOutputStream(), new ByteArrayOutputStream());
            assertThat(QueueSla.run(
                            environment, "sync", "--history", folder, "--from", "2024-02-01", "--to", "2024-02-05"))
                    .isZero();
        }
    }

    private CliEnvironment environment(
            Map<String, String> variables, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new CliEnvironment(
                variables, directory, out, err, CLOCK, false, false, OptionalInt.empty(), Colour.AUTO);
    }

    /** Runs a command on the Spark of this process. */
    Run onSpark(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = SparkMain.run(environment(Map.of(), out, err), arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command in a process without Spark, where DuckDB is the engine. */
    Run onDuckDb(String... arguments) throws IOException, InterruptedException {
        String path = String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !Files.exists(Path.of(entry, "io/github/queuesla/spark/SparkMain.class")))
                        .toList());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                "io.github.queuesla.cli.Main"));
        command.addAll(List.of(arguments));
        return run(new ProcessBuilder(command));
    }

    /** Runs a process in that directory. */
    Run run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path err = directory.resolve("standard-error");
        Process process = builder.directory(directory.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    /** A report without the time at which it was made. */
    static String timeless(String report) {
        return report.replaceAll("\"generatedAt\": ?\"[^\"]*\"", "\"generatedAt\": \"\"");
    }
}
