package io.github.queuesla.cli.alert;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.live.LiveListener;
import io.github.queuesla.http.WebhookClient;
import io.github.queuesla.http.WebhookLimits;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.OkHttpExchange;
import java.util.Optional;

/** Everything about the alerts of a board that runs: closing it ends what is being sent. */
public final class AlertDesk implements AutoCloseable {

    private final LiveListener listener;
    private final AlertPost post;
    private final OkHttpExchange exchange;

    private AlertDesk(LiveListener listener, AlertPost post, OkHttpExchange exchange) {
        this.listener = listener;
        this.post = post;
        this.exchange = exchange;
    }

    /**
     * Opens it, and goes on sending what did not arrive before.
     *
     * @param environment has the time of the board, and standard error
     * @param places where alerts are sent
     * @param file remembers them
     * @param next receives the boards with their alerts
     */
    public static AlertDesk open(
            CliEnvironment environment, AlertPlaces places, Optional<StateFile> file, LiveListener next) {
        Messages messages = new Messages(environment);
        OkHttpExchange exchange = places.open();
        WebhookClient client = new WebhookClient(exchange, Environment.real(1), WebhookLimits.USUAL);
        AlertMemory memory = new AlertMemory(file, places.keys(), messages::say);
        AlertPost post = new AlertPost(client, places.webhooks(), memory, environment.clock(), messages::say);
        BoardAlerts alerts = new BoardAlerts(next, memory, message -> {
            messages.say(message.text());
            post.send(WaitingMessage.of(message));
        });
        return new AlertDesk(alerts, post, exchange);
    }

    /** Whether a service level of the contract has an alert. */
    public static boolean isNeededFor(Contract contract) {
        return contract.serviceLevels().stream()
                .anyMatch(level -> !level.conditions().alerts().isEmpty());
    }

    /** Receives the boards of the poller. */
    public LiveListener listener() {
        return listener;
    }

    @Override
    public void close() {
        post.close();
        exchange.close();
    }
}
