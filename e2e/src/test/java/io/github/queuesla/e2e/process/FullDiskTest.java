package io.github.queuesla.e2e.process;

import static io.github.queuesla.e2e.process.FormatRuns.FORMATS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, in every format: a message with cause, place and fix, and an unchanged old file. */
class FullDiskTest {

    private static final String NO_ROOM = "No space left on device";
    private static final int CANNOT_MOUNT = 77;

    /** One text format, the workbook and the HTML report, which are written in different ways. */
    private static final List<String> SOME_FORMATS = List.of("csv", "xlsx", "html");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fullStandardOutputIsAnErrorInEveryFormat() throws IOException, InterruptedException {
        Map<String, Running.Ended> runs = FormatRuns.of(folder, "exec \"$@\" >/dev/full", FORMATS);

        assertThat(runs).hasSize(9).allSatisfy((format, ended) -> {
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .startsWith("queue-sla: standard output")
                    .contains(NO_ROOM)
                    .contains("Free some space")
                    .hasLineCount(1);
            assertThat(Folder.names(folder.resolve(format))).isEmpty();
        });
    }

    @Test
    void fullStandardOutputIsAnErrorOfEveryCommand() throws IOException, InterruptedException {
        String contract = Contracts.written(folder.resolve("contract.yaml")).toString();
        Map<String, String[]> commands = new LinkedHashMap<>();
        for (String line : List.of(
                "--help",
                "--version",
                "report --help",
                "queues",
                "check --contract CONTRACT",
                "curve --contract CONTRACT",
                "plan",
                "doctor",
                "completion bash",
                "contract schema",
                "contract validate CONTRACT",
                "simulate")) {
            commands.put(
                    line.replace(' ', '_'), line.replace("CONTRACT", contract).split(" "));
        }

        Map<String, Running.Ended> runs = FormatRuns.of(folder, "exec \"$@\" >/dev/full", commands);

        assertThat(runs).allSatisfy((command, ended) -> {
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .contains(NO_ROOM)
                    .contains("Free some space")
                    .hasLineCount(1);
        });
    }

    @Test
    void fullDeviceAsOutputFileIsAnError() throws IOException, InterruptedException {
        Map<String, Running.Ended> runs = FormatRuns.of(folder, "exec \"$@\"", SOME_FORMATS, "--output", "/dev/full");

        assertThat(runs).allSatisfy((format, ended) -> {
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err())
                    .startsWith("queue-sla: --output: /dev/full ")
                    .contains(NO_ROOM)
                    .contains("Free some space")
                    .hasLineCount(1);
        });
        assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
    }

    /** A full file system, which only the superuser can mount, in a namespace that ends with the script. */
    @Test
    void fullDiskKeepsTheOldFileAndNothingElse() throws IOException, InterruptedException {
        String script = """
                unshare -m bash -c '
                  mkdir disk && mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null || exit 77
                  cd disk
                  echo old > report
                  dd if=/dev/zero of=rest bs=4k 2>/dev/null
                  "$@"
                  code=$?
                  ls -A
                  cat report
                  exit $code' bash "$@" || exit $?
                """;
        Map<String, Running.Ended> runs = FormatRuns.of(folder, script, SOME_FORMATS, "--output", "report");

        assumeThat(runs.values())
                .as("mounting a small file system needs the superuser, and a kernel that lets him")
                .noneMatch(
                        ended -> ended.exitCode() == CANNOT_MOUNT || ended.err().contains("unshare"));
        assertThat(runs).allSatisfy((format, ended) -> {
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.out()).isEqualTo("report\nrest\nold\n");
            assertThat(ended.err())
                    .contains("report ")
                    .contains(NO_ROOM)
                    .contains("Free some space")
                    .hasLineCount(1);
        });
    }

    @Test
    void limitOnTheSizeOfFilesKeepsTheOldFileAndNothingElse() throws IOException, InterruptedException {
        String script = """
                echo old > report
                (ulimit -f 0; exec "$@") 2>&1 | cat >&2
                exit ${PIPESTATUS[0]}
                """;
        Map<String, Running.Ended> runs = FormatRuns.of(folder, script, FORMATS, "--output", "report");

        assertThat(runs).allSatisfy((format, ended) -> {
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.err())
                    .contains("report ")
                    .contains("File too large")
                    .hasLineCount(1);
            assertThat(Folder.names(folder.resolve(format))).containsExactly("report");
            assertThat(folder.resolve(format).resolve("report")).hasContent("old");
        });
    }

    @Test
    void recordingWithoutRoomEndsTheRun() throws IOException, InterruptedException {
        String script = """
                (ulimit -f 0; exec "$@") 2>&1 | cat >&2
                exit ${PIPESTATUS[0]}
                """;
        Running.Ended ended = FormatRuns.ofOne(folder, script, "report", "--format", "plain", "--record", "kept");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err())
                .contains("--record: ", " could not be written, so the run ends: ")
                .contains("kept")
                .contains("File too large")
                .contains("Free some space")
                .hasLineCount(1);
    }

    @Test
    void historyWithoutRoomKeepsTheDaysThatAreComplete() throws IOException, InterruptedException {
        String script = """
                unshare -m bash -c '
                  mkdir disk && mount -t tmpfs -o size=512k tmpfs disk 2>/dev/null || exit 77
                  cd disk
                  "$@"
                  code=$?
                  find contacts -name "*.part"
                  find contacts -name events.parquet | wc -l
                  exit $code' bash "$@" || exit $?
                """;
        Running.Ended ended = FormatRuns.ofOne(
                folder, script, "sync", "--history", "contacts", "--from", "2024-01-01", "--to", "2024-01-31");

        assumeThat(ended.exitCode() == CANNOT_MOUNT || ended.err().contains("unshare"))
                .as("mounting a small file system needs the superuser, and a kernel that lets him")
                .isFalse();
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err())
                .startsWith("queue-sla: history: the disk is full")
                .contains("free some space and run the command again")
                .hasLineCount(1);
        assertThat(ended.out()).matches("[1-9]\\d?\n");
    }
}
