package io.github.queuesla.cli.alert;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.WebhookSignature;
import io.github.queuesla.http.exchange.AddressRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the addresses of webhooks. They are secrets, so no message quotes one.
 *
 * @param insecureHttp whether plain http to other machines is allowed
 * @param signature signs what is sent to them
 */
record WebhookList(boolean insecureHttp, Optional<WebhookSignature> signature) {

    private static final int MOST = 20;

    /**
     * Where addresses come from.
     *
     * @param name the option or variable
     * @param unit what it has one address in each of
     * @param text one address a line; blank lines and those that begin with # count as nothing
     */
    record Source(String name, String unit, String text) {}

    List<Webhook> read(Source source) {
        List<Webhook> webhooks = new ArrayList<>();
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            String address = line.strip();
            if (!address.isEmpty() && !address.startsWith("#")) {
                webhooks.add(OptionParser.variable(
                        source.name() + ", " + source.unit() + " " + number, address, this::webhook));
            }
        }
        if (webhooks.size() > MOST) {
            throw CommandFailure.configuration(
                    source.name() + " has " + webhooks.size() + " addresses: at most " + MOST + " get alerts");
        }
        return webhooks;
    }

    private Webhook webhook(String address) {
        try {
            URI uri = new URI(address);
            rule(insecureHttp).check(uri);
            return new Webhook(uri, signature);
        } catch (URISyntaxException unreadable) {
            // Its message quotes the address, and so would its cause.
            throw new IllegalArgumentException(
                    "this is not an address, such as https://hooks.example.com/services/KEY");
        }
    }

    /** The addresses that alerts may go to. */
    static AddressRule rule(boolean insecureHttp) {
        return insecureHttp ? AddressRule.insecureHttpAllowed() : AddressRule.secure();
    }
}
