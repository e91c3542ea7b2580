package io.github.queuesla.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Alert;
import io.github.queuesla.core.contract.AlertCondition;
import io.github.queuesla.core.live.LiveAlert;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.core.live.LiveState;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.server.access.SignIn;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Updates of open pages. */
class ViewersTest {

    private static final Pattern ID = Pattern.compile("id: (\\d+)\n");

    private static LiveSnapshot calls(long met) {
        return Boards.of(
                Boards.row("Calls", LiveState.AT_RISK, new Ratio(met, 1_000), 2),
                Boards.row("Mails", LiveState.MET, new Ratio(95, 100), 0));
    }

    @Test
    void newViewerGetsTheWholeBoardAndThenOnlyWhatChanges() throws IOException {
        try (Running running = Running.start()) {
            running.show(calls(700));
            try (Socket page = running.watch("/events", "95.00\u00a0%")) {
                running.show(calls(701));
                String change = Running.readUntil(page, "\n\n");

                assertThat(change)
                        .contains("event: change")
                        .contains("701 of 1,000")
                        .contains("\"key\":\"Mails\",\"state\":\"met\",\"cells\":{}")
                        .doesNotContain("95.00\u00a0%");
            }
        }
    }

    @Test
    void pageThatHasMissedNothingGetsOnlyTheNextChange() throws IOException {
        try (Running running = Running.start()) {
            running.show(calls(700));
            String seen = id(running, "/events");
            running.show(calls(701));

            assertThat(stream(running, "/events", "Last-Event-ID: " + seen)).contains("event: change");
            assertThat(stream(running, "/events?after=" + seen)).contains("event: change");
        }
    }

    @Test
    void pageThatMissedAStateGetsTheWholeBoard() throws IOException {
        try (Running running = Running.start()) {
            running.show(calls(700));
            String seen = id(running, "/events");
            running.show(calls(701));
            running.show(calls(702));

            assertThat(stream(running, "/events", "Last-Event-ID: " + seen)).contains("event: board");
            assertThat(stream(running, "/events", "Last-Event-ID: 5")).contains("event: board");
            assertThat(stream(running, "/events", "Last-Event-ID: x")).contains("event: board");
        }
    }

    @Test
    void pageWithTheNewestStateHearsThatItIsConnected() throws IOException {
        try (Running running = Running.start()) {
            running.show(calls(700));
            String seen = id(running, "/events");
            try (Socket page = running.watch("/events?after=" + seen, "event: beat")) {
                assertThat(page.isClosed()).isFalse();
            }
        }
    }

    @Test
    void changeOfStateIsSaid() throws IOException {
        try (Running running = Running.start()) {
            running.show(calls(700));
            try (Socket page = running.watch("/events", "95.00\u00a0%")) {
                running.show(Boards.of(
                        Boards.row("Calls", LiveState.MISSED, new Ratio(700, 1_000), 2),
                        Boards.row("Mails", LiveState.MET, new Ratio(95, 100), 0)));

                assertThat(Running.readUntil(page, "\n\n")).contains("\"say\":\"Calls is now missed\"");
            }
        }
    }

    @Test
    void newAlertIsSaidOnce() throws IOException {
        LiveRow calls = Boards.row("Calls", LiveState.AT_RISK, new Ratio(700, 1_000), 2);
        Alert alert = new Alert(new AlertCondition.OutOfReach(), Duration.ZERO, Optional.empty());
        LiveSnapshot alerting = Boards.of(calls.withAlerts(List.of(new LiveAlert(alert, Optional.of(Boards.NOW)))));
        try (Running running = Running.start()) {
            running.show(Boards.of(calls));
            try (Socket page = running.watch("/events", "70.00\u00a0%")) {
                running.show(alerting);
                assertThat(Running.readUntil(page, "\n\n"))
                        .contains("\"say\":\"Calls alerts: target out of reach\"", "alert: target out of reach");
                running.show(alerting);
                assertThat(Running.readUntil(page, "\n\n")).contains("\"say\":\"\"");
            }
        }
    }

    @Test
    void oneTooManyIsTurnedAway() throws IOException {
        try (Running running = Running.start(
                SignIn.with(Running.TOKEN),
                options -> new ServerOptions(
                        options.address(),
                        options.port(),
                        options.names(),
                        options.signIn(),
                        new ServerOptions.Limits(1, 100),
                        options.tls()))) {
            running.show(calls(700));
            try (Socket first = running.watch("/events", "95.00\u00a0%")) {
                assertThat(running.get("/events", Running.BEARER))
                        .startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: 30")
                        .endsWith("queue-sla: 1 page is watching, which is the limit\n");
                assertThat(first.isClosed()).isFalse();
            }
        }
    }

    @Test
    void readerThatDoesNotReadIsCutAndTheOthersGoOn() throws IOException {
        try (Running running = Running.start()) {
            running.show(large(0));
            try (Socket slow = running.watch("/events", "Level+0+");
                    Socket other = running.watch("/events", "Level+149+")) {
                for (int state = 1; state <= 40; state++) {
                    running.show(large(state));
                    Running.readUntil(other, "id: ");
                }
                assertThat(running.server().viewers().count()).isEqualTo(2);
                running.pass(Duration.ofSeconds(11));

                assertThat(running.server().viewers().count()).isEqualTo(1);
                assertThat(running.server().viewers().cut()).isEqualTo(1);
                assertThat(slow.isClosed()).isFalse();
                running.show(large(99));
                assertThat(Running.readUntil(other, "99 of 1,000")).isNotEmpty();
            }
        }
    }

    private static LiveSnapshot large(int met) {
        return Boards.of(IntStream.range(0, 150)
                .mapToObj(level ->
                        Boards.row("Level " + level + " " + "x".repeat(200), LiveState.MET, new Ratio(met, 1_000), 0))
                .toArray(LiveRow[]::new));
    }

    private static String id(Running running, String path) throws IOException {
        Matcher id = ID.matcher(stream(running, path));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static String stream(Running running, String path, String... headers) throws IOException {
        try (Socket page = running.connect()) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            Running.send(
                    page, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + Running.BEARER + "\r\n" + more + "\r\n");
            return Running.readUntil(page, "}\n\n");
        }
    }
}
