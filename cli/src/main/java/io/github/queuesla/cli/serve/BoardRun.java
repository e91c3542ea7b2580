package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.alert.AlertDesk;
import io.github.queuesla.cli.alert.AlertPlaces;
import io.github.queuesla.cli.alert.StateFile;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputText;
import io.github.queuesla.cli.run.LivePlatform;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.live.LiveListener;
import io.github.queuesla.core.live.LivePoller;
import io.github.queuesla.core.live.LiveSettings;
import io.github.queuesla.server.BoardServer;
import io.github.queuesla.server.ServerOptions;
import io.github.queuesla.server.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A board that is served until the process is stopped: one poller for all viewers.
 *
 * @param environment where the address is printed
 * @param options the options of the server
 * @param opens whether a browser may be opened
 * @param time the time of the board
 * @param places where alerts are sent
 * @param remembered the file that remembers the alerts
 */
record BoardRun(
        CliEnvironment environment,
        ServerOptions options,
        boolean opens,
        BoardTime time,
        AlertPlaces places,
        Optional<StateFile> remembered) {

    /** How often ages are looked at: numbers grow old even when no query ends. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /**
     * Serves the board.
     *
     * @throws InterruptedException when it is stopped
     */
    void run(LivePlatform platform, LiveSettings settings) throws InterruptedException {
        Messages messages = new Messages(environment);
        try (BoardServer server =
                BoardServer.start(options, new PlatformContext(platform, time.speed()), time.real())) {
            if (AlertDesk.isNeededFor(settings.contract())) {
                try (AlertDesk desk = AlertDesk.open(environment, places, remembered, server)) {
                    run(poller(platform, settings, desk.listener()), server, settings.contract());
                }
            } else {
                if (!places.webhooks().isEmpty()) {
                    messages.say("no alert will be sent: no service level of this board has 'alerts'");
                }
                run(poller(platform, settings, server), server, settings.contract());
            }
        } catch (IOException taken) {
            throw CommandFailure.configuration("--port: " + options.address().getHostAddress() + ":" + options.port()
                    + " is not available: choose another port, or 0 for any free one");
        }
    }

    private void run(LivePoller poller, BoardServer server, Contract contract) throws InterruptedException {
        OutputText.print(environment, server.startAddress() + "\n");
        new Messages(environment)
                .say("open the address above for the live board of " + contract.name() + "; stop it with Ctrl-C");
        if (opens) {
            new DefaultBrowser(environment).open(server.startAddress());
        }
        Ticker ages = Ticker.every(LOOK, "board-ages", poller::publish);
        try {
            poller.run();
        } finally {
            ages.close();
        }
    }

    private LivePoller poller(LivePlatform platform, LiveSettings settings, LiveListener listener) {
        return OptionParser.configured(() -> new LivePoller(settings, platform.ports(), time, listener));
    }
}
