package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.contract.problem.ContractProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages for each kind of wrong file; {@code -Dgolden.update=true} rewrites the expected ones. */
class WrongFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/wrong");

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void messagesAreAsExpected(String file) throws Exception {
        ContractReading reading = ContractFile.read(FOLDER.resolve(file));
        String told = reading.problems().stream()
                .map(problem -> problem.text(file) + "\n")
                .collect(Collectors.joining());
        Path expected = FOLDER.resolve(file.replace(".yaml", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, told);
            return;
        }
        assertThat(told).isEqualTo(Files.readString(expected, UTF_8));
        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.contract().isPresent()).isEqualTo(reading.errors().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyProblemHasAPositionInTheFileAndAFix(String file) throws Exception {
        List<String> lines = List.of(new String(Files.readAllBytes(FOLDER.resolve(file)), UTF_8).split("\n", -1));
        for (ContractProblem problem : ContractFile.read(FOLDER.resolve(file)).problems()) {
            assertThat(problem.line()).isBetween(1, Math.max(1, lines.size()));
            assertThat(problem.column())
                    .isBetween(1, lines.get(problem.line() - 1).length() + 1);
            assertThat(problem.fix()).isNotBlank();
            assertThat(problem.message()).isNotBlank().doesNotContain("null");
        }
    }

    @Test
    void wrongFilesAreFound() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
    }
}
