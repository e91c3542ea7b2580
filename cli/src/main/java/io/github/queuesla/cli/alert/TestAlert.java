package io.github.queuesla.cli.alert;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.output.OutputText;
import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.WebhookClient;
import io.github.queuesla.http.WebhookLimits;
import io.github.queuesla.http.WebhookResult;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.OkHttpExchange;
import io.github.queuesla.report.live.AlertMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * A test message to each webhook.
 *
 * @param environment where the results are printed
 * @param places the webhooks
 */
public record TestAlert(CliEnvironment environment, AlertPlaces places) {

    /**
     * Sends it to one webhook after the other, prints what became of each, and returns the exit code.
     *
     * @throws InterruptedException when it is stopped
     */
    public int send() throws InterruptedException {
        byte[] body = MessageBody.of(AlertMessage.test(environment.clock().instant()));
        List<Integer> codes = new ArrayList<>();
        try (OkHttpExchange exchange = places.open()) {
            WebhookClient client = new WebhookClient(exchange, Environment.real(1), WebhookLimits.TRIAL);
            for (Webhook webhook : places.webhooks()) {
                WebhookResult result = client.post(webhook, body);
                OutputText.print(
                        environment,
                        AlertPlaces.name(codes.size() + 1, webhook) + ": " + DeliveryWords.of(result) + "\n");
                codes.add(code(result));
            }
        }
        boolean partial = codes.contains(ExitCodes.DONE) && codes.stream().anyMatch(code -> code != ExitCodes.DONE);
        return partial ? ExitCodes.PARTIAL : codes.get(0);
    }

    private static int code(WebhookResult result) {
        return switch (result.outcome()) {
            case DELIVERED -> ExitCodes.DONE;
            case REFUSED -> ExitCodes.REFUSED;
            case GIVEN_UP -> ExitCodes.UNAVAILABLE;
        };
    }
}
