package io.github.queuesla.e2e.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.truth.Example;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples print their committed outputs; {@code -Dgolden.write=true} rewrites them. */
class ExamplesTest {

    private static final Map<String, String[]> OUTPUTS = outputs();

    private static Map<String, String[]> outputs() {
        Map<String, String[]> outputs = new LinkedHashMap<>();
        outputs.put("check.txt", new String[] {"check"});
        outputs.put("report.txt", new String[] {"report"});
        outputs.put("report.md", new String[] {"report", "--format", "markdown"});
        outputs.put("report.csv", new String[] {"report", "--format", "csv"});
        outputs.put("metrics.prom", new String[] {"report", "--format", "prometheus"});
        outputs.put("curve.csv", new String[] {"curve", "--format", "csv"});
        outputs.put("formulas.csv", new String[] {"formulas", "--format", "csv"});
        outputs.put("bridge.txt", new String[] {"bridge"});
        return outputs;
    }

    @ParameterizedTest
    @EnumSource
    void printsWhatIsCommitted(Example example) throws IOException {
        try (Simulator simulator = example.start()) {
            for (Map.Entry<String, String[]> output : OUTPUTS.entrySet()) {
                String[] arguments = output.getValue();
                String[] more = Arrays.copyOfRange(arguments, 1, arguments.length);
                String printed = example.print(simulator, arguments[0], more);
                Path file = example.expected().resolve(output.getKey());
                if (Boolean.getBoolean("golden.write")) {
                    Files.createDirectories(example.expected());
                    Files.writeString(file, printed);
                }
                assertThat(printed).as(file.toString()).isEqualTo(Files.readString(file));
            }
        }
    }
}
