package io.github.queuesla.cli.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.HistoryWords;
import io.github.queuesla.history.folder.HistoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenEngineTest {

    @TempDir
    private Path folder;

    @Test
    void temporaryFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path none = Files.createFile(folder.resolve("none"));

        HistoryException failed = catchThrowableOfType(
                HistoryException.class, () -> OpenEngine.start(none).close());

        assertThat(HistoryWords.of(failed))
                .isEqualTo("history: " + none + " cannot be written (DuckDB keeps temporary files in it): check who may"
                        + " write there");
        assertThat(ExitCodes.of(failed)).isEqualTo(ExitCodes.CONFIGURATION);
    }
}
