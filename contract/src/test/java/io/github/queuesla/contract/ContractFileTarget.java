package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.queuesla.contract.problem.ContractProblem;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Contract files, which are read, or refused with problems at lines of the file. The published schema accepts every file
 * that is read.
 */
public final class ContractFileTarget implements FuzzTarget {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ContractSchema.text(), InputFormat.JSON);

    @Override
    public List<byte[]> examples() {
        try {
            return List.of(
                    Files.readAllBytes(Path.of("src/test/resources/valid/northwind.yaml")),
                    """
                    format: 1
                    contract: Leeds
                    defaults: {time-zone: Europe/London}
                    hours:
                      office: {week: {monday-friday: ["08:00-18:00"]}, holidays: {country: GB, region: eng}}
                    service-levels:
                      - name: voice
                        queues: [Sales, "S* ?"]
                        media: [voice]
                        within: 20s
                        formula: short-abandons-removed
                        short-abandon: 5s
                        target: 80
                        hours: office
                    """.getBytes(UTF_8),
                    """
                    format: 1
                    contract: &n Small
                    defaults: {time-zone: UTC}
                    service-levels: [{name: *n, queues: ["*"], within: PT1M, target: 99.5}]
                    """.getBytes(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<String> dictionary() {
        return List.of(
                "\n",
                "  ",
                "\t",
                ": ",
                "- ",
                "[",
                "]",
                "{",
                "}",
                "*",
                "&a ",
                "*a",
                "!!str ",
                "!",
                "\"",
                "'",
                "#",
                "|\n",
                "> ",
                "%",
                "?",
                "---\n",
                "...\n",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\"\\x",
                "\"\\ud800\"",
                "<<: *a",
                "~",
                "null",
                "true",
                "0",
                "-1",
                "1e999",
                "0x10",
                "1_000",
                "99999999999999999999",
                "100 %",
                "80.0000001",
                "25:00-26:00",
                "24:00",
                "PT-1S",
                "P1Y",
                "366d",
                "2024-02-30",
                "+999999999-12-31",
                "Europe/Nowhere",
                "+01:00",
                "x".repeat(1_100));
    }

    @Override
    public boolean takes(byte[] input) {
        String text = new String(input, UTF_8);
        ContractReading reading = ContractFile.read(text, "fuzzed");
        assertThat(reading.contract().isPresent()).isEqualTo(reading.errors().isEmpty());
        assertThat(reading.problems()).isSorted();
        long lines = text.lines().count() + 1;
        for (ContractProblem problem : reading.problems()) {
            assertThat(problem.line()).as(problem.message()).isBetween(1, (int) lines);
            assertThat(problem.column()).isGreaterThanOrEqualTo(1);
            assertThat(problem.message()).isNotBlank().hasSizeLessThan(5_000);
            assertThat(problem.fix()).isNotBlank();
        }
        // Beyond ASCII, \s matches other characters in Java than in ECMA-262, the dialect of JSON Schema.
        boolean plainBlanks = text.chars().noneMatch(c -> c > 127 && (Character.isWhitespace(c) || c == 0x85));
        if (reading.errors().isEmpty() && plainBlanks) {
            assertThat(schema.validate(text, InputFormat.YAML)).as(text).isEmpty();
            assertThat(ContractFile.read(text, "fuzzed").contract().map(ContractFileTarget::definitions))
                    .isEqualTo(reading.contract().map(ContractFileTarget::definitions));
        }
        return reading.errors().isEmpty();
    }

    private static List<Definition> definitions(Contract contract) {
        return contract.serviceLevels().stream().map(ServiceLevel::definition).toList();
    }
}
