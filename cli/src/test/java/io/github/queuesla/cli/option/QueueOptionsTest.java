package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Parsed;
import io.github.queuesla.cli.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queues of a report, from options, a file or a variable. */
class QueueOptionsTest {

    private static final Map<String, String> VARIABLE = Map.of("GENESYS_QUEUE_IDS", "Sales, Support");

    @TempDir
    private Path folder = Path.of("");

    private List<String> queues(String arguments, Map<String, String> variables) {
        return Parsed.of(new QueueOptions(), arguments)
                .selection(Machines.in(folder, Map.of()), Settings.of(variables))
                .values();
    }

    private void queuesFile(String text) throws IOException {
        Files.writeString(folder.resolve("queues.txt"), text);
    }

    @Test
    void defaultIsAllQueues() {
        assertThat(queues("", Map.of())).isEmpty();
    }

    @Test
    void variableIsAListWithCommas() {
        assertThat(queues("", VARIABLE)).containsExactly("Sales", "Support");
    }

    @Test
    void optionOverridesTheVariable() {
        assertThat(queues("--queue Billing --queue B*", VARIABLE)).containsExactly("Billing", "B*");
    }

    @Test
    void commaIsPartOfANameInAnOption() {
        assertThat(queues("--queue Sales,EMEA", Map.of())).containsExactly("Sales,EMEA");
    }

    @Test
    void fileAddsToTheOptionsAndOverridesTheVariable() throws IOException {
        queuesFile("\uFEFFBilling\n\n  Returns  \r\n");

        assertThat(queues("--queues-file queues.txt", VARIABLE)).containsExactly("Billing", "Returns");
        assertThat(queues("--queue Sales --queues-file queues.txt", VARIABLE))
                .containsExactly("Sales", "Billing", "Returns");
    }

    @Test
    void linesThatBeginWithAHashAreComments() throws IOException {
        queuesFile("# voice\nSales\n  # none of these\nNumber #1\n");

        assertThat(queues("--queues-file queues.txt", Map.of())).containsExactly("Sales", "Number #1");
    }

    @Test
    void duplicateQueueIsRequestedOnce() {
        assertThat(queues("--queue Sales --queue Sales", Map.of())).containsExactly("Sales");
    }

    @Test
    void emptyNameIsRefused() {
        assertFails(() -> queues("--queue= ", Map.of()), 2, "--queue: an empty value is not a queue");
        assertFails(
                () -> queues("", Map.of("GENESYS_QUEUE_IDS", "Sales,,Support")),
                3,
                "GENESYS_QUEUE_IDS: an empty value is not a queue");
    }

    @Test
    void fileWithoutQueuesDoesNotMeanAllOfThem() throws IOException {
        queuesFile("\n  \n");

        assertFails(() -> queues("--queues-file queues.txt", VARIABLE), 3, "--queues-file: the file names no queue");
    }

    @ParameterizedTest
    @CsvSource({"GENESYS_CLIENT_SECRET=abc", "export GENESYS_CLIENT_ID = abc"})
    void fileOfVariablesIsRefused(String line) throws IOException {
        queuesFile("Sales\n" + line + "\n");

        assertFails(() -> queues("--queues-file queues.txt", Map.of()), 3, "use it with --env-file");
    }

    @Test
    void fileThatIsMissingOrNotTextIsAConfigurationError() throws IOException {
        Files.writeString(folder.resolve("latin-1.txt"), "K\u00fcndigungen", StandardCharsets.ISO_8859_1);

        assertFails(() -> queues("--queues-file none.txt", Map.of()), 3, "none.txt cannot be read");
        assertFails(() -> queues("--queues-file latin-1.txt", Map.of()), 3, "latin-1.txt is not text in UTF-8");
    }
}
