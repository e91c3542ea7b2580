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
    void everyMessageIsOneLineAboutTheHistory(HistoryException.Kind kind) {
        HistoryException problem = HistoryException.of(kind, Path.of("contacts"), "a reason");
        assertThat(HistoryWords.of(problem)).startsWith("history: ").doesNotContain("\n");
        assertThat(ExitCodes.of(problem)).isPositive();
    }

    @Test
    void engineThatDoesNotStartSaysItselfWhatItNeeds() {
        HistoryException problem =
                HistoryException.of(HistoryException.Kind.ENGINE_NOT_AVAILABLE, Path.of("contacts"), "it needs oil");

        assertThat(HistoryWords.of(problem)).isEqualTo("history: it needs oil");
    }
}
