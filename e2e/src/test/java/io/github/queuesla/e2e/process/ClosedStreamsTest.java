package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes started with closed standard streams. */
class ClosedStreamsTest {

    private static final String[] REPORT = {"report", "--format", "csv"};
    private static final String[] TO_FILE = {"report", "--format", "csv", "-o", "report.csv"};

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"exec \"$@\" <&-", "exec \"$@\" 2>/dev/full", "exec \"$@\" <&- 2>&-"})
    void reportIsTheSameWithoutInputAndMessages(String script) throws IOException, InterruptedException {
        assertThat(FormatRuns.ofOne(folder, script, REPORT)).isEqualTo(FormatRuns.ofOne(folder, "exec \"$@\"", REPORT));
    }

    /** The first file that the process opens gets the number of a closed stream; no output may end up in it. */
    @ParameterizedTest
    @ValueSource(strings = {"exec \"$@\" <&- >&- 2>&-", "exec \"$@\" >&-"})
    void fileIsWholeWithoutAnyStream(String script) throws IOException, InterruptedException {
        Running.Ended closed = FormatRuns.ofOne(folder, script, TO_FILE);

        assertThat(closed.exitCode()).isZero();
        assertThat(closed.err()).isEmpty();
        assertThat(Folder.names(folder)).containsExactly("report.csv");
        assertThat(folder.resolve("report.csv"))
                .content()
                .isEqualTo(FormatRuns.ofOne(folder, "exec \"$@\"", REPORT).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec \"$@\" 2>&-", "exec \"$@\" 2>/dev/full"})
    void failureWithoutMessagesKeepsItsExitCode(String script) throws IOException, InterruptedException {
        assertThat(FormatRuns.ofOne(folder, script, "report", "--queue", "Nowhere")
                        .exitCode())
                .isEqualTo(7);
    }

    @Test
    void closedStandardOutputIsAnError() throws IOException, InterruptedException {
        Running.Ended ended = FormatRuns.ofOne(folder, "exec \"$@\" >&-", REPORT);

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).startsWith("queue-sla: standard output").hasLineCount(1);
    }
}
