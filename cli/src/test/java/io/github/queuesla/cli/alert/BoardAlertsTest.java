package io.github.queuesla.cli.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.report.live.AlertMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardAlertsTest {

    @TempDir
    private Path folder;

    private final List<LiveSnapshot> shown = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private StateFile file() {
        return StateFile.in(folder.resolve("state"), "Leeds");
    }

    /** A board that starts with what is in the file. */
    private BoardAlerts started() {
        return started(Optional.of(file()));
    }

    private BoardAlerts started(Optional<StateFile> file) {
        return new BoardAlerts(
                shown::add, new AlertMemory(file, Set.of(), remarks::add), message -> told.add(message.event()));
    }

    private static void look(BoardAlerts alerts, int from, int to, int seconds) {
        for (int minute = from; minute <= to; minute++) {
            alerts.published(WaitingBoard.at(minute, seconds));
        }
    }

    @Test
    void alertIsToldOnceAndItsEndToo() {
        BoardAlerts alerts = started();
        look(alerts, 0, 9, 90);
        assertThat(told).containsExactly("fired");
        look(alerts, 10, 19, 10);
        assertThat(told).containsExactly("fired", "over");
        assertThat(remarks).isEmpty();
    }

    @Test
    void boardIsShownWithItsAlerts() {
        BoardAlerts alerts = started();
        look(alerts, 0, 2, 90);
        assertThat(shown).hasSize(3);
        assertThat(shown.get(1).board().rows().get(0).alerts()).noneMatch(alert -> alert.isActive());
        assertThat(shown.get(2).board().rows().get(0).alerts()).allMatch(alert -> alert.isActive());
    }

    @Test
    void restartDoesNotTellAgainAndRemembersTheEnd() {
        look(started(), 0, 5, 90);
        look(started(), 6, 9, 90);
        assertThat(told).containsExactly("fired");
        assertThat(shown.get(9).board().rows().get(0).alerts())
                .allMatch(alert -> alert.since().equals(Optional.of(WaitingBoard.START.plusSeconds(120))));
        look(started(), 10, 19, 10);
        assertThat(told).containsExactly("fired", "over");
    }

    @Test
    void timeTowardsAnAlertOutlivesARestart() {
        look(started(), 0, 1, 90);
        look(started(), 30, 31, 90);
        assertThat(told).containsExactly("fired");
    }

    @Test
    void fileOfAVersionThatKeptNoMessagesIsRead() throws IOException {
        look(started(), 0, 5, 90);
        String text = Files.readString(file().path());
        Files.writeString(file().path(), text.replace(",\"waiting\":[]", ""));
        assertThat(Files.readString(file().path())).doesNotContain("waiting\"");
        look(started(), 6, 9, 90);
        assertThat(told).containsExactly("fired");
        assertThat(remarks).isEmpty();
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        look(started(), 0, 5, 90);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(file().path().resolveSibling(""))) {
            assertThat(files).containsExactly(file().path());
        }
    }

    @Test
    void fileThatCannotBeUsedIsSaidAndAlertsStartAnew() throws IOException {
        look(started(), 0, 5, 90);
        String good = Files.readString(file().path());
        List<String> unfit = List.of(
                "",
                "{",
                "[]",
                "\u0000\u0001",
                "{\"schema\":\"other\"}",
                good.replace("\"Leeds\"", "\"York\""),
                good.replace("alert-state/1", "alert-state/2"),
                good.replace("wait-over", "other"),
                good.replaceAll("\"towardsMs\":\\d+", "\"towardsMs\":-1"),
                good.replaceAll("\"towardsMs\":\\d+", "\"towardsMs\":1e999"),
                good.replaceAll("2024-01-10T[^\"]*", "yesterday"),
                good.replace("\"waiting\":[]", "\"waiting\":{}"),
                good.replace("\"waiting\":[]", "\"waiting\":[{\"body\":\"{}\",\"webhooks\":[]}]"),
                good.substring(0, good.length() / 2));
        for (String text : unfit) {
            told.clear();
            remarks.clear();
            Files.writeString(file().path(), text, UTF_8);
            look(started(), 0, 5, 90);
            assertThat(told).as(text).containsExactly("fired");
            assertThat(remarks)
                    .as(text)
                    .singleElement()
                    .asString()
                    .contains("start anew", file().path().toString());
        }
        told.clear();
        look(started(), 6, 9, 90);
        assertThat(told).isEmpty();
    }

    @Test
    void folderThatCannotBeWrittenIsSaidOnceAndTheBoardGoesOn() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        look(started(Optional.of(StateFile.in(taken.resolve("state"), "Leeds"))), 0, 19, 90);
        assertThat(told).containsExactly("fired");
        assertThat(remarks)
                .filteredOn(remark -> remark.contains("cannot be written"))
                .hasSize(1);
    }

    @Test
    void withoutAPlaceNothingIsRememberedAndThatIsSaid() {
        look(started(Optional.empty()), 0, 5, 90);
        assertThat(told).containsExactly("fired");
        assertThat(remarks).singleElement().asString().contains("--state");
    }

    @Test
    void nameCannotActOnAChatProgram() {
        List<AlertMessage> messages = new ArrayList<>();
        BoardAlerts alerts = new BoardAlerts(
                board -> {}, new AlertMemory(Optional.of(file()), Set.of(), remarks::add), messages::add);
        look(alerts, 0, 2, 90);
        assertThat(messages.get(0).text())
                .isEqualTo("ALERT: Sales ‹!channel› has a contact that has waited 1:30, longer than 1:00 (Leeds,"
                        + " 2024-01-10 10:02)");
        assertThat(new String(MessageBody.of(messages.get(0)), UTF_8)).contains("\"Sales <!channel>\"");
    }
}
