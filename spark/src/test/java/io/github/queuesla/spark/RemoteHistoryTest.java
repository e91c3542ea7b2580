package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.environment.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history on a file system of Hadoop gives the numbers that its folder gives. */
class RemoteHistoryTest {

    @TempDir
    private static Path folder;

    private static Organisation organisation;

    @BeforeAll
    static void sync() throws IOException {
        Sessions.session();
        organisation = Organisation.sync(folder);
    }

    private static Command.Run report(String history) {
        return organisation.onSpark(
                "report",
                "--history",
                history,
                "--from",
                "2024-02-02",
                "--to",
                "2024-02-04",
                "--by",
                "hour",
                "--format",
                "csv");
    }

    private static String address(String scheme) {
        return scheme + "://" + folder.resolve(Organisation.FOLDER).toAbsolutePath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", CountedFileSystem.SCHEME})
    void addressGivesTheNumbersOfTheFolder(String scheme) {
        Command.Run there = report(address(scheme));

        assertThat(there.exitCode()).as(there.err()).isZero();
        assertThat(there.out()).isEqualTo(report(Organisation.FOLDER).out()).hasLineCount(1 + 8 * 72);
        assertThat(report(address(scheme) + "/").out()).isEqualTo(there.out());
    }

    @Test
    void folderIsListedOnce() throws IOException {
        try (Stream<Path> entries = Files.walk(folder.resolve(Organisation.FOLDER))) {
            long folders = entries.filter(Files::isDirectory).count();
            CountedFileSystem.LISTINGS.set(0);

            assertThat(report(address(CountedFileSystem.SCHEME)).exitCode()).isZero();

            // This storage is asked about each folder; S3 lists all that is below one at once.
            assertThat(CountedFileSystem.LISTINGS).hasValue(Math.toIntExact(folders));
        }
    }

    @Test
    void addressWithoutAHistoryIsNamed() {
        Command.Run run = report(address("file") + "-not");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.CONFIGURATION);
        assertThat(run.err())
                .contains(address("file")
                        + "-not holds no history: check --history, or copy the folder of a history there");
    }

    @Test
    void storageThatDoesNotRespondIsNamedWithTheFirstFailure() {
        String history = CountedFileSystem.SCHEME + "://" + folder.toAbsolutePath() + "/" + CountedFileSystem.AWAY;

        Command.Run run = report(history);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.CONFIGURATION);
        assertThat(run.err())
                .contains(
                        history + "/_history.json cannot be read (Connection refused): check the address, the settings"
                                + " of its storage, and who may read it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense://bucket/contacts", "s3a://bucket/contacts"})
    void storageWithoutItsClassesIsNamed(String history) {
        Command.Run run = report(history);

        assertThat(run.exitCode()).isPositive();
        assertThat(run.err()).contains(history, "cannot be read").doesNotContain("bug", "\tat ");
    }

    @Test
    void duckDbRefersToSpark() throws IOException, InterruptedException {
        Command.Run run = organisation.onDuckDb("report", "--history", "s3a://bucket/contacts", "--period", "2024-01");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err())
                .contains("--history: 's3a://bucket/contacts' is no folder of this machine", "queue-sla-spark.jar");
    }
}
