package io.github.queuesla.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example in the README. */
class ReadmeTest {

    @Test
    void exampleIsAValidContract() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```yaml\n") + 8;
        ContractReading reading = ContractFile.read(readme.substring(start, readme.indexOf("```", start)), "README.md");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.contract()).isPresent();
    }
}
