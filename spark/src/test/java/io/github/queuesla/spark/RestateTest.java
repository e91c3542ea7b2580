package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A settled period is compared with today's contacts as DuckDB compares it. */
class RestateTest {

    private static final String NAME = "february";

    @TempDir
    private static Path folder;

    private static Organisation organisation;

    @BeforeAll
    static void settleAndCorrect() throws IOException, InterruptedException {
        Sessions.session();
        OrganisationOptions options = OrganisationOptions.defaults().withVolume(0.05);
        try (Simulator simulator = Organisation.start(options)) {
            organisation = Organisation.sync(folder, simulator, "2024-02-01", "2024-02-05");
        }
        Files.writeString(folder.resolve("all.yaml"), """
                format: 1
                contract: Every queue
                service-levels:
                  - {name: all, queues: "*", within: 20s, target: 80, time-zone: UTC, window: day}
                """);
        Command.Run settled = organisation.onDuckDb(
                "settle",
                "--name",
                NAME,
                "--contract",
                "all.yaml",
                "--from",
                "2024-02-02",
                "--to",
                "2024-02-04",
                "--history",
                Organisation.FOLDER);
        assertThat(settled.exitCode()).as(settled.err()).isZero();
        try (Simulator simulator = Organisation.start(options.withRevisions(RevisionShares.each(0.2)))) {
            Command.Run corrected = organisation.fromPlatform(
                    simulator,
                    "sync",
                    "--history",
                    Organisation.FOLDER,
                    "--from",
                    "2024-02-01",
                    "--to",
                    "2024-02-05",
                    "--full");
            assertThat(corrected.exitCode()).as(corrected.err()).isZero();
        }
    }

    private static String[] restate(String history) {
        return new String[] {"restate", "--name", NAME, "--history", history, "--format", "json"};
    }

    @Test
    void aRestatementIsTheSameOnSparkAndFromAnAddress() throws IOException, InterruptedException {
        Command.Run there = organisation.onDuckDb(restate(Organisation.FOLDER));
        Command.Run here = organisation.onSpark(restate(Organisation.FOLDER));
        Path place = folder.resolve(Organisation.FOLDER).toAbsolutePath();
        Command.Run remote = organisation.onSpark(restate("file://" + place));

        assertThat(there.out()).contains("\"change\": \"changed\"", "\"change\": \"removed\"");
        for (Command.Run run : new Command.Run[] {here, remote}) {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(there.exitCode());
            assertThat(Organisation.timeless(run.out())).isEqualTo(Organisation.timeless(there.out()));
        }
    }
}
