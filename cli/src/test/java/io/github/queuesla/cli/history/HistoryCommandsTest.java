package io.github.queuesla.cli.history;

import static io.github.queuesla.cli.history.Histories.FOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands below {@code history}, on a folder of five days. */
class HistoryCommandsTest {

    /** A conversation of 2023-05-01 with one contact, abandoned after seven seconds. */
    static final String ABANDONED = "{\"conversationId\":\"c-1\",\"conversationStart\":\"2023-05-01T10:00:00.000Z\","
            + "\"participants\":[{\"purpose\":\"acd\",\"sessions\":[{\"mediaType\":\"voice\",\"direction\":\"inbound\","
            + "\"segments\":[{\"queueId\":\"q-1\",\"segmentStart\":\"2023-05-01T10:00:00.000Z\","
            + "\"segmentEnd\":\"2023-05-01T10:00:07.000Z\"}],"
            + "\"metrics\":[{\"name\":\"nOffered\",\"value\":1,\"emitDate\":\"2023-05-01T10:00:00.000Z\"},"
            + "{\"name\":\"tAbandon\",\"value\":7000,\"emitDate\":\"2023-05-01T10:00:07.000Z\"}]}]}]}";

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fetch() {
        try (Simulator simulator = Histories.organisation()) {
            Histories.synced(shared, simulator);
        }
    }

    @BeforeEach
    void copy() {
        Histories.copy(shared, folder);
    }

    private Command.Run history(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "history";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--history";
        all[all.length - 1] = FOLDER;
        return Command.in(folder).run(all);
    }

    @Test
    void statusShowsSpansOfDaysAndHoles() throws IOException {
        Path day = Histories.events(folder, "2024-02-05");
        Files.delete(day);
        Files.delete(day.getParent());
        Files.writeString(Histories.events(folder, "2024-02-07"), "cut");
        Command.Run run = history("status");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines().stream().map(line -> line.replaceAll(" +\\d+ +\\d+\\.\\d kB$", "")))
                .containsSubsequence(
                        "From        To          Days  State        Events    Size",
                        "2024-02-04  2024-02-04     1  settled",
                        "2024-02-05  2024-02-05     1  missing",
                        "2024-02-06  2024-02-06     1  provisional",
                        "2024-02-07  2024-02-07     1  damaged",
                        "2024-02-08  2024-02-08     1  provisional",
                        "Missing: 2024-02-05. Fetch with queue-sla sync --from 2024-02-05 --to 2024-02-05.",
                        "Damaged: 2024-02-07. Fetch again with queue-sla sync --repair.");
        assertThat(run.out()).contains("  last sync 2024-02-10 12:00 UTC").contains("  queues    8, as of");
    }

    @Test
    void statusHasARowForEachDayForPrograms() {
        Command.Run run = history("status", "--format", "csv");

        assertThat(run.outLines()).hasSize(6);
        assertThat(run.outLines().get(0))
                .isEqualTo("day,state,offered,answered,abandoned,flowOut,events,bytes,putAside,source,fetchedAt,"
                        + "availableUntil,contentHash");
        assertThat(run.outLines().get(1)).startsWith("2024-02-04,settled,");
        assertThat(history("status", "--format", "json").out())
                .contains("\"schema\": \"queue-sla.history-status/1\"")
                .contains("\"synchronized\": \"2024-02-10T12:00:00Z\"")
                .contains("\"queues\": 8");
    }

    @Test
    void cutFileIsNamed() throws IOException {
        Path file = Histories.events(folder, "2024-02-06");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        Command.Run run = history("verify", "--format", "csv");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().get(1)).startsWith("2024-02-06,no-footer,");
    }

    @Test
    void exportedEventsAreThoseOfTheHistory() throws IOException {
        assertThat(history("export", "-o", "events.csv").exitCode()).isZero();
        assertThat(history("export", "-o", "events.ndjson").exitCode()).isZero();
        assertThat(history("export", "--format", "parquet", "-o", "star").exitCode())
                .isZero();

        long events = history("status", "--format", "csv").outLines().stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[6]))
                .sum();
        assertThat(Files.readAllLines(folder.resolve("events.csv"))).hasSize((int) events + 1);
        assertThat(Files.readAllLines(folder.resolve("events.ndjson"))).hasSize((int) events);
        assertThat(folder.resolve("star"))
                .isDirectoryContaining("glob:**/fact.parquet")
                .isDirectoryContaining("glob:**/queue.parquet")
                .isDirectoryContaining("glob:**/calendar.parquet");
    }

    @Test
    void exportSaysWhichDaysItDoesNotHave() throws IOException {
        Files.writeString(Histories.events(folder, "2024-02-07"), "cut");
        Command.Run run = history("export", "-o", "events.csv");

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.err())
                .isEqualTo("queue-sla: days that are not exported: 2024-02-07, because their files are damaged; fetch"
                        + " them again with queue-sla sync --repair\n");
    }

    @Test
    void conversationsOfAFileAreImportedOnceHoweverOften() throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("old.json.gz")))) {
            out.write(("{\"conversations\":[" + ABANDONED + "]}").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(history("import", "old.json.gz").out())
                .contains("Mon 2023-05-01  added         2")
                .contains("1 conversation in 1 day.");
        assertThat(history("import", "old.json.gz").out()).contains("Mon 2023-05-01  merged        2");
        assertThat(history("status", "--format", "csv").outLines().get(1))
                .startsWith("2023-05-01,provisional,1,0,1,0,2,")
                .contains(",old.json.gz,");
    }

    @Test
    void dayOfThePlatformIsNotImported() throws IOException {
        Files.writeString(folder.resolve("new.ndjson"), ABANDONED.replace("2023-05-01", "2024-02-06"));
        Command.Run run = history("import", "new.ndjson");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("left out").contains("the history has all of their contacts already");
        assertThat(history("verify").out()).isEqualTo("5 files: all as they were written.\n");
    }

    @Test
    void fileThatIsNoConversationIsRefusedWithoutQuotingIt() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Canary");
        Command.Run run = history("import", "letter.txt");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("letter.txt is not a list of conversations: ")
                .doesNotContain("Canary");
    }

    @Test
    void pruningDeletesOlderDaysOnly() {
        assertThat(history("prune", "--older-than", "4D", "--dry-run").out())
                .startsWith("2 days would be deleted: 2024-02-04 to 2024-02-05 (");
        assertThat(Histories.names(folder)).contains("date=2024-02-04");
        assertThat(history("prune", "--older-than", "4d").out())
                .startsWith("2 days were deleted: 2024-02-04 to 2024-02-05 (");
        assertThat(Histories.names(folder))
                .contains("date=2024-02-06")
                .doesNotContain("date=2024-02-04", "date=2024-02-05");
        assertThat(history("prune", "--older-than", "25M").out()).isEqualTo("No day is before 2022-01-10.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "status --format html|2|--format: 'html' is not one of table, csv, json, ndjson, markdown",
                "status extra|2|'extra'",
                "bogus|2|'bogus' is not a command of history",
                "verify --queue x|2|'--queue' is not an option of history verify",
                "export|2|history export writes files: name one with -o FILE",
                "export -o -|2|history export writes files",
                "export --format xml -o x|2|--format: 'xml' is not one of parquet, csv, ndjson",
                "export --format csv -o none/x.csv|3|does not exist: create it, or choose another",
                "export --format csv -o contacts|3|is a folder: add a file name",
                "import|2|history import needs a file",
                "import nothing.json|3|nothing.json cannot be read",
                "import contacts|3|contacts cannot be read",
                "prune|2|--older-than is missing",
                "prune --older-than 5|2|--older-than: '5' is not an age: write months, days or years",
                "prune --older-than 0M|2|'0M' is not an age",
                "prune --older-than -3M|2|'-3M' is not an age",
                "prune --older-than 999999Y|2|is not an age"
            })
    void mistakeIsNamedAndChangesNothing(String arguments, int exitCode, String message) {
        List<String> before = Histories.names(folder);
        Command.Run run = history(arguments.split(" "));

        assertThat(run.err()).contains(message).doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(Histories.names(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"status", "verify", "export -o x.csv", "prune --older-than 1M"})
    void folderWithoutAHistoryIsRefused(String arguments) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Command.Run run =
                Command.in(empty).with("QUEUE_SLA_HISTORY", "nothing").run(("history " + arguments).split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("nothing holds no history: check --history")
                .hasLineCount(1);
        assertThat(Histories.files(empty)).isEmpty();
    }
}
