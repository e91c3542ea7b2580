package io.github.queuesla.e2e.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that closes the pipe: no message, and the same exit code. */
class GoneReaderTest {

    private static final String UPON_ONE_LINE = "\"$@\" | head -n 1; exit ${PIPESTATUS[0]}";
    private static final String AT_ONCE = "\"$@\" | true; exit ${PIPESTATUS[0]}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFormatEndsQuietly() throws IOException, InterruptedException {
        Map<String, Running.Ended> runs = FormatRuns.of(folder, AT_ONCE, FormatRuns.FORMATS);

        assertThat(runs).hasSize(9).allSatisfy((format, ended) -> {
            assertThat(ended.err()).isEmpty();
            assertThat(ended.exitCode()).isZero();
        });
    }

    /** More output than the pipe buffer holds, so that writing itself fails. */
    @ParameterizedTest
    @ValueSource(strings = {"table", "json"})
    void longOutputEndsQuietly(String format) throws IOException, InterruptedException {
        Running.Ended ended = FormatRuns.ofOne(
                folder, UPON_ONE_LINE, "report", "--by", "hour", "--format", format, "--fail-under", "99");

        assertThat(ended.out()).hasLineCount(1);
        assertThat(ended.err()).doesNotContain("roken pipe").doesNotContain("written");
        assertThat(ended.exitCode()).isEqualTo(10);
    }

    @Test
    void everyCommandKeepsItsExitCode() throws IOException, InterruptedException {
        String contract = Contracts.written(folder.resolve("contract.yaml")).toString();
        Map<String, Integer> codes = new LinkedHashMap<>();
        codes.put("queues", 0);
        codes.put("queues --queue Sales --queue Nowhere", 7);
        codes.put("curve --contract CONTRACT", 0);
        codes.put("check --contract CONTRACT", 10);
        codes.put("formulas --contract CONTRACT", 0);
        codes.put("plan", 0);
        codes.put("doctor", 0);
        codes.put("contract validate CONTRACT", 0);
        codes.put("completion zsh", 0);
        codes.put("report --help", 0);
        codes.put("--version", 0);
        Map<String, String[]> commands = new LinkedHashMap<>();
        codes.keySet()
                .forEach(line -> commands.put(
                        line.replace(' ', '_'),
                        line.replace("CONTRACT", contract).split(" ")));

        Map<String, Running.Ended> runs = FormatRuns.of(folder, AT_ONCE, commands);

        assertThat(runs).hasSameSizeAs(codes).allSatisfy((name, ended) -> {
            assertThat(ended.err()).doesNotContain("roken pipe").doesNotContain("written");
            assertThat(ended.exitCode()).isEqualTo(codes.get(name.replace('_', ' ')));
        });
    }
}
