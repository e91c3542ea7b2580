package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.queuesla.contract.problem.ContractProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Randomly damaged files, which are read or refused with problems in order. */
class MutationTest {

    private static final int ROUNDS = 120;
    private static final List<String> SCRAPS = List.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "*",
            "&a ",
            "*a",
            "!",
            "!!str ",
            "\"",
            "'",
            "#",
            "|",
            "> ",
            "%",
            "@",
            "?",
            "---\n",
            "\u0000",
            "\u0007",
            "\uD83D",
            "\uFEFF",
            "\"\\x",
            "\"\\u12\"",
            "0",
            "-1",
            "1e999",
            "99999999999999999999",
            "null",
            "~",
            "true",
            "2024-02-30",
            "25:00-26:00",
            "100 %",
            "PT-1S",
            "P1Y",
            "+999999999-12-31T23:59",
            "Europe/Nowhere",
            "<<: *a",
            "around-the-clock",
            "x".repeat(3_000));

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ContractSchema.text(), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void damagedTextIsReadOrRefusedInOrder(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        String valid = Files.readString(Path.of("src/test/resources/valid/northwind.yaml"), UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            String text = valid;
            for (int i = random.nextInt(3); i >= 0; i--) {
                text = damaged(text, random);
            }
            ContractReading reading = ContractFile.read(text, "damaged");
            assertInOrder(reading, text);
            if (reading.errors().isEmpty() && round % 10 == 0) {
                assertThat(schema.validate(text, InputFormat.YAML)).as(text).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedBytesAreReadOrRefusedInOrder(long seed, @TempDir Path folder) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] valid = Files.readAllBytes(Path.of("src/test/resources/valid/northwind.yaml"));
        Path file = folder.resolve("damaged.yaml");
        for (int round = 0; round < 100; round++) {
            byte[] bytes = valid.clone();
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            assertInOrder(ContractFile.read(file), new String(bytes, UTF_8));
        }
    }

    private static String damaged(String text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        String[] lines = text.split("\n", -1);
        int line = random.nextInt(lines.length);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + scrap + text.substring(at);
            case 1 ->
                text.substring(0, at) + scrap + text.substring(Math.min(text.length(), at + 1 + random.nextInt(9)));
            case 2 -> text.substring(0, at);
            case 3 -> text.replace(lines[line] + "\n", "");
            case 4 -> text.replace(lines[line] + "\n", lines[line] + "\n" + lines[line] + "\n");
            default -> {
                int colon = lines[line].indexOf(": ");
                lines[line] = colon < 0 ? lines[line] : lines[line].substring(0, colon + 2) + scrap;
                yield String.join("\n", lines);
            }
        };
    }

    private static void assertInOrder(ContractReading reading, String text) throws IOException {
        assertThat(reading.contract().isPresent()).isEqualTo(reading.errors().isEmpty());
        assertThat(reading.problems()).isSorted();
        long lines = text.lines().count() + 1;
        for (ContractProblem problem : reading.problems()) {
            assertThat(problem.line()).as(problem.message()).isBetween(1, (int) lines);
            assertThat(problem.column()).isGreaterThanOrEqualTo(1);
            assertThat(problem.message()).isNotBlank().hasSizeLessThan(4_000);
            assertThat(problem.fix()).isNotBlank();
        }
        if (!reading.errors().isEmpty()) {
            try {
                reading.orThrow();
                throw new AssertionError("a contract despite errors");
            } catch (ContractException told) {
                assertThat(told.problems()).isEqualTo(reading.errors());
            }
        }
    }
}
