package io.github.queuesla.simulator.oauth;

import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.behaviour.PlatformLimits;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.FormEncoding;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /oauth/token}: the client-credentials grant with HTTP Basic, as published, or with form fields, as in the
 * tutorial. Only the form variant returns a refresh token, which no endpoint accepts.
 */
public final class TokenEndpoint implements Endpoint {

    private final List<OAuthClient> clients;
    private final Tokens tokens;
    private final LiveBehaviour live;
    private final RateWindows windows = new RateWindows();

    /** An endpoint that issues tokens to these clients. */
    public TokenEndpoint(List<OAuthClient> clients, Tokens tokens, LiveBehaviour live) {
        this.clients = List.copyOf(clients);
        this.tokens = tokens;
        this.live = live;
    }

    @Override
    public Reply answer(Request request) {
        Map<String, List<String>> form = FormEncoding.fields(request.body());
        if (!form.getOrDefault("grant_type", List.of()).equals(List.of("client_credentials"))) {
            return error("unsupported_grant_type", "only client_credentials is supported here");
        }
        Optional<OAuthClient> basic = request.header("Authorization").flatMap(TokenEndpoint::basic);
        Optional<OAuthClient> claimed = basic.or(() -> fields(form));
        if (claimed.isEmpty() || !clients.contains(claimed.get())) {
            return error("invalid_client", "authentication failed");
        }
        PlatformLimits limits = live.behaviour().limits();
        RateUsage usage = windows.count(claimed.get().id(), limits.tokensPerMinute(), request.received());
        if (usage.exceeded()) {
            return error("invalid_request", "rate limit exceeded; try again in [" + usage.resetSeconds() + "] seconds");
        }
        Tokens.Token token = tokens.issue(claimed.get().id(), limits.tokenLife(), request.received());
        return Reply.json(200, json -> {
            json.writeStringProperty("access_token", token.value());
            json.writeStringProperty("token_type", "bearer");
            json.writeNumberProperty("expires_in", limits.tokenLife().toSeconds());
            if (basic.isEmpty()) {
                json.writeStringProperty("refresh_token", "not-for-use-" + request.correlationId());
            }
        });
    }

    private static Optional<OAuthClient> basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return Optional.of(
                    colon < 0
                            ? new OAuthClient(pair, "")
                            : new OAuthClient(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            // Not empty: a client that tried Basic and failed must not be let in by its form fields.
            return Optional.of(new OAuthClient("", ""));
        }
    }

    private static Optional<OAuthClient> fields(Map<String, List<String>> form) {
        List<String> id = form.getOrDefault("client_id", List.of());
        List<String> secret = form.getOrDefault("client_secret", List.of());
        return id.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new OAuthClient(id.get(0), secret.get(0)));
    }

    private static Reply error(String error, String description) {
        return Reply.json(400, json -> {
            json.writeStringProperty("error", error);
            json.writeStringProperty("description", description);
            json.writeStringProperty("error_description", description);
        });
    }
}
