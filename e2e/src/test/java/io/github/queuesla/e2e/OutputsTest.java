package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.outputs.OutputCase;
import io.github.queuesla.e2e.outputs.Simulators;
import io.github.queuesla.e2e.outputs.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in every format, as {@code src/test/resources/outputs/cases.txt} lists them, prints the golden file
 * of its case: exit code, standard error and standard output, or the file. With {@code -Dgolden.write=true} the
 * golden files are rewritten; the script {@code e2e/outputs} does it and shows what changed.
 */
class OutputsTest {

    private static final Path OUTPUTS = Path.of("src/test/resources/outputs");
    private static final Path GOLDEN = OUTPUTS.resolve("golden");
    private static final Path EXAMPLES = Path.of("../examples");

    private static final Simulators SIMULATORS = new Simulators();

    @TempDir
    private Path folder = Path.of("");

    private static List<OutputCase> cases() throws IOException {
        return OutputCase.read(OUTPUTS.resolve("cases.txt"));
    }

    @AfterAll
    static void stopOrganisations() {
        SIMULATORS.close();
    }

    private void layOutFiles() throws IOException {
        try (Stream<Path> files = Files.list(OUTPUTS.resolve("files"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (String example : List.of("one-centre", "outsourcer", "multilingual-desk")) {
            Files.copy(EXAMPLES.resolve(example).resolve("contract.yaml"), folder.resolve(example + ".yaml"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void outputIsAsCommitted(OutputCase asked) throws IOException {
        layOutFiles();

        String text = Transcript.of(asked, SIMULATORS, folder);

        Path golden = GOLDEN.resolve(asked.name() + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.exists(golden) ? Files.readString(golden) : "no golden file");
    }

    @Test
    void everyGoldenFileBelongsToACase() throws IOException {
        List<String> expected = cases().stream().map(it -> it.name() + ".txt").toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.toList()) {
                if (Boolean.getBoolean("golden.write") && !expected.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).isSubsetOf(expected);
        }
    }
}
