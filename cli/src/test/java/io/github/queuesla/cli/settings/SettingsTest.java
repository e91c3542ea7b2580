package io.github.queuesla.cli.settings;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Machines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables from the environment and from a file. */
class SettingsTest {

    private static final String NAME = "GENESYS_QUEUE_IDS";

    @TempDir
    private Path folder = Path.of("");

    private Settings settings(Map<String, String> environment) {
        return Settings.load(Machines.in(folder, environment), Optional.empty());
    }

    private void envFile(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
    }

    @Test
    void environmentBeatsTheFile() throws IOException {
        envFile(NAME + "=from the file\n");

        assertThat(settings(Map.of(NAME, "from the environment")).value(NAME)).contains("from the environment");
        assertThat(settings(Map.of()).value(NAME)).contains("from the file");
    }

    @Test
    void variableSetToBlanksIsNotSet() throws IOException {
        envFile(NAME + "=from the file\nOTHER='  '\n");

        assertThat(settings(Map.of(NAME, "  ")).value(NAME)).contains("from the file");
        assertThat(settings(Map.of()).value("OTHER")).isEmpty();
    }

    @Test
    void blanksAroundAValueDoNotCount() throws IOException {
        envFile(NAME + "=' Sales '\n");

        assertThat(settings(Map.of()).value(NAME)).contains("Sales");
        assertThat(settings(Map.of(NAME, " Support ")).value(NAME)).contains("Support");
    }

    @Test
    void onlyAValueThatTheEnvironmentDoesNotSetIsFromTheFile() throws IOException {
        envFile(NAME + "=Sales\n");

        assertThat(settings(Map.of()).isFromFile(NAME)).isTrue();
        assertThat(settings(Map.of(NAME, "Support")).isFromFile(NAME)).isFalse();
        assertThat(settings(Map.of()).isFromFile("OTHER")).isFalse();
    }

    @Test
    void onlyANamedFileMustExist() {
        assertThat(settings(Map.of()).value(NAME)).isEmpty();
        assertFails(
                () -> Settings.load(Machines.in(folder, Map.of()), Optional.of("client.env")),
                3,
                "client.env cannot be read");
    }

    @Test
    void namedFileReplacesTheDefaultFile() throws IOException {
        envFile(NAME + "=Sales\nOTHER=1\n");
        Files.writeString(folder.resolve("client.env"), NAME + "=Support\n");

        Settings settings = Settings.load(Machines.in(folder, Map.of()), Optional.of("client.env"));

        assertThat(settings.value(NAME)).contains("Support");
        assertThat(settings.value("OTHER")).isEmpty();
    }

    @Test
    void malformedLineIsNumberedAndNotQuoted() throws IOException {
        envFile("A=1\nthis is my secret\n");

        assertFails(() -> settings(Map.of()), 3, ".env, line 2 is not NAME=value");
    }

    @Test
    void fileThatIsNotTextIsAConfigurationError() throws IOException {
        Files.writeString(folder.resolve(".env"), NAME + "=K\u00fcndigungen", StandardCharsets.ISO_8859_1);

        assertFails(() -> settings(Map.of()), 3, ".env is not text in UTF-8");
    }

    @Test
    void overlongFileIsAConfigurationError() throws IOException {
        envFile("#".repeat((1 << 20) + 1));

        assertFails(() -> settings(Map.of()), 3, "is longer than 1048576 bytes");
    }

    @Test
    void settingsWithoutAFileAreNotFromAFile() {
        Settings settings = Settings.of(Map.of(NAME, "Sales"));

        assertThat(settings.value(NAME)).contains("Sales");
        assertThat(settings.isFromFile(NAME)).isFalse();
    }
}
