package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that read a history while something else replaces or removes its days. */
class ReplacedDayTest {

    private static final String EVENTS = "contacts/date=2024-01-10/events.parquet";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() {
        write(List.of(5_000L, 60_000L));
    }

    private void write(List<Long> waits) {
        SampleHistory.write(folder.resolve("contacts"), Optional.of("an-organisation"), waits);
    }

    /** A clock that lets a sync replace the days each time somebody looks at it, by those of one more contact. */
    private final class SyncingClock implements InstantSource {
        private final List<Long> waits = new ArrayList<>(List.of(5_000L, 60_000L));

        @Override
        public Instant instant() {
            waits.add(60_000L + waits.size());
            write(waits);
            return Command.NOW;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence --all --format csv",
                "evidence --all -o evidence.html",
                "report",
                "report --target 90 -o page.html",
                "check --target 90",
                "curve",
                "formulas"
            })
    void dayThatIsReplacedWhileItIsReadIsNamed(String command) {
        Command.Run run = Command.in(folder)
                .at(new SyncingClock())
                .run((command + " --history contacts --period 2024-01-10 --queue Sales").split(" "));

        assertThat(run.err())
                .contains("queue-sla: history: ")
                .contains(EVENTS + " was replaced while it was read, as sync and history import do: run the command"
                        + " again");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).doesNotContain("met", "answered");
        assertThat(folder.resolve("evidence.html")).doesNotExist();
        assertThat(folder.resolve("page.html")).doesNotExist();
    }

    @Test
    void dayThatIsRemovedWhileItIsReadIsNamed() {
        Command.Run run = Command.in(folder)
                .at(new PruningClock("2024-01-10"))
                .run("evidence --within 20s --history contacts --period 2024-01-10 --queue Sales".split(" "));

        assertThat(run.err())
                .contains(EVENTS + " was removed while it was read, as history prune does: run the command again");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void dayThatIsNotReadMayBeRemoved() {
        Command.Run run = Command.in(folder)
                .at(new PruningClock("2024-01-11"))
                .run("report --within 20s --history contacts --period 2024-01-10 --queue Sales".split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    /** A clock that removes a day as soon as the folder has been listed. */
    private final class PruningClock implements InstantSource {
        private final String day;
        private int looks;

        private PruningClock(String day) {
            this.day = day;
        }

        @Override
        public Instant instant() {
            looks++;
            if (looks > 2) {
                try {
                    Files.deleteIfExists(folder.resolve("contacts/date=" + day + "/events.parquet"));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
            return Command.NOW;
        }
    }
}
