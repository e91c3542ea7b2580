package io.github.queuesla.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.queuesla.genesys.recording.Playback;
import io.github.queuesla.genesys.recording.RecordingProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages about recordings. */
class RecordingWordsTest {

    @TempDir
    private Path folder = Path.of("");

    private String message() {
        return RecordingWords.of(catchThrowableOfType(RecordingProblem.class, () -> Playback.open(folder)));
    }

    @Test
    void folderWithoutARecordingSaysHowToMakeOne() {
        assertThat(message())
                .isEqualTo("--replay: " + folder + " holds no recording: it has no run.json. Make one with"
                        + " --record " + folder);
    }

    @Test
    void missingFolderIsNotARecordingToBeMade() throws IOException {
        Files.delete(folder);

        assertThat(message()).isEqualTo("--replay: there is no folder " + folder + ": check the path");
    }

    @Test
    void damagedFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("run.json"), "{}");

        assertThat(message()).startsWith("--replay: " + folder.resolve("run.json") + " cannot be read: ");
    }
}
