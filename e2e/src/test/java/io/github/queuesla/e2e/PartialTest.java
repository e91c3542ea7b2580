package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.RetryAfterForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rate limit too low for the deadline: the report shows the available counts and is marked partial. */
class PartialTest {

    private static final Behaviour MISERLY = Behaviour.builder()
            .requestsPerMinute(5)
            .retryAfter(RetryAfterForm.SECONDS, 60)
            .build();

    @TempDir
    private Path folder = Path.of("");

    private Command.Run run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--deadline", "20s", "--concurrency", "1"));
        try (Simulator simulator = Organisations.behaving(MISERLY)) {
            return Command.in(folder, simulator).run(all.toArray(String[]::new));
        }
    }

    private Path contract() throws IOException {
        return Files.writeString(folder.resolve("contract.yaml"), """
                format: 1
                contract: Northwind
                service-levels:
                  - name: voice
                    queues: [Sales, Support]
                    time-zone: UTC
                    within: 20s
                    target: 20
                    window: week
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "ndjson"})
    void everyFormatMarksAPartialReport(String format) throws IOException {
        Command.Run run = run(
                "report", "--api", "conversation-aggregates", "--by", "day", "--queue", "Sales", "--format", format);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
        assertThat(run.out()).contains("unavailable").contains("2024-01-01");
        assertThat(run.out() + run.err()).contains("--max-rate requires a wait of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "ndjson", "markdown", "prometheus", "html"})
    void everyFormatMarksAPartialReportOnAContract(String format) throws IOException {
        Command.Run run = run("report", "--contract", contract().toString(), "--period", "2024-01", "--format", format);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
        assertThat(run.out()).containsPattern("(?i)unavailable|missing|incomplete|partial");
    }

    @Test
    void workbookMarksAPartialReport() throws IOException {
        Path workbook = folder.resolve("contract.xlsx");
        Command.Run run = run(
                "report",
                "--contract",
                contract().toString(),
                "--period",
                "2024-01",
                "--format",
                "xlsx",
                "-o",
                workbook.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
        assertThat(texts(workbook)).containsPattern("(?i)unavailable|missing|incomplete|partial");
    }

    private static String texts(Path workbook) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (InputStream file = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts.toString();
    }

    @Test
    void contractWithMissingQueuesIsNotReportedAsKept() throws IOException {
        Command.Run run = run("check", "--contract", contract().toString(), "--period", "2024-01");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
    }
}
