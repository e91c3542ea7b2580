package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Sends a proxy its login with the first request for a tunnel, and never a second time. Thread-safe. */
final class ProxyLogin implements Authenticator {
    static final String HEADER = "Proxy-Authorization";

    /** OkHttp's own challenge, before the proxy has said anything. */
    private static final String PREEMPTIVE = "OkHttp-Preemptive";

    private final ProxyRule rule;

    ProxyLogin(ProxyRule rule) {
        this.rule = rule;
    }

    /** The proxy requires a login and got none, or refuses the one it got (407). */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private Refused(String schemes) {
            super(schemes);
        }
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        if (response.challenges().stream()
                .noneMatch(challenge -> challenge.scheme().equals(PREEMPTIVE))) {
            throw new Refused(schemes(response));
        }
        Request tunnel = response.request();
        return rule.proxy(tunnel.url().uri())
                .flatMap(ProxyServer::authorization)
                .map(authorization ->
                        tunnel.newBuilder().header(HEADER, authorization).build())
                .orElse(null);
    }

    /** The ways to log in that the proxy offers, unless Basic, the only one we know, is among them. */
    private static String schemes(Response response) {
        boolean basic = response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("Basic"));
        return basic
                ? ""
                : response.challenges().stream()
                        .map(Challenge::scheme)
                        .filter(scheme -> scheme.toLowerCase(Locale.ROOT).matches("[a-z0-9-]{1,40}"))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
