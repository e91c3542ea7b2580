package io.github.queuesla.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.history.folder.HistoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyMessageIsOneLineAboutTheOption(HistoryException.Kind kind) {
        HistoryException problem = HistoryException.of(kind, Path.of("contacts"), "a reason\nof two lines");
        assertThat(HistoryWords.of(problem)).startsWith("--history: ").doesNotContain("\n");
        assertThat(ExitCodes.of(problem)).isPositive();
    }

    @Test
    void messageSaysWhereAndWhatToDo() {
        assertThat(HistoryWords.of(HistoryException.of(HistoryException.Kind.IN_USE, Path.of("contacts"), "process 7")))
                .isEqualTo("--history: contacts is in use by process 7: wait for it, or stop it");
        assertThat(HistoryWords.of(HistoryException.of(HistoryException.Kind.NEWER_FORMAT, Path.of("contacts"), "2")))
                .isEqualTo(
                        "--history: contacts is of format 2, which is newer than this queue-sla: use a newer version");
    }
}
