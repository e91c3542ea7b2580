package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
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

/** A folder with the contacts of a pretend organisation, and the commands about it. */
final class Organisation {

    static final String FOLDER = "contacts";

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-05-10T12:00:00Z"));

    private final Path directory;

    private Organisation(Path directory) {
        this.directory = directory;
    }

    /** Fetches some days into a folder of that directory. */
    static Organisation sync(Path directory) throws IOException {
        Organisation organisation = new Organisation(directory);
        organisation.sync(FOLDER, 1);
        return organisation;
    }

    /** Fetches the same days of the organisation with that seed; all of them have queues of the same names. */
    void sync(String folder, long seed) throws IOException {
        OrganisationOptions options =
                OrganisationOptions.defaults().withVolume(0.05).withSeed(seed);
        try (Simulator simulator = start(options)) {
            sync(simulator, folder, "2024-02-01", "2024-02-05");
        }
    }

    /** Fetches days of a running organisation into a folder of that directory. */
    static Organisation sync(Path directory, Simulator simulator, String first, String last) {
        Organisation organisation = new Organisation(directory);
        organisation.sync(simulator, FOLDER, first, last);
        return organisation;
    }

    private void sync(Simulator simulator, String folder, String first, String last) {
        Command.Run run = fromPlatform(simulator, "sync", "--history", folder, "--from", first, "--to", last);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** Starts the organisation with those options. */
    static Simulator start(OrganisationOptions options) throws IOException {
        return Simulator.start(SimulatorOptions.of(CLOCK).withOrganisation(options));
    }

    /** Runs a command about the platform, and all its queues. */
    Command.Run fromPlatform(Simulator simulator, String... arguments) {
        return Command.in(directory, simulator)
                .without("GENESYS_QUEUE_IDS")
                .at(CLOCK)
                .run(arguments);
    }

    /** Runs a command on the Spark of this process. */
    Command.Run onSpark(String... arguments) {
        return Command.in(directory).at(CLOCK).of(SparkMain::run).run(arguments);
    }

    /** Runs a command in a process without Spark, where DuckDB is the engine. */
    Command.Run onDuckDb(String... arguments) throws IOException, InterruptedException {
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
    Command.Run run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path err = directory.resolve("standard-error");
        Process process = builder.directory(directory.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command.Run(process.waitFor(), out, Files.readString(err));
    }

    /** A report without the time at which it was made. */
    static String timeless(String report) {
        return report.replaceAll("\"generatedAt\": ?\"[^\"]*\"", "\"generatedAt\": \"\"");
    }
}
