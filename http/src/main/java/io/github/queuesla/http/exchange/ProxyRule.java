package io.github.queuesla.http.exchange;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule that decides which requests go through which proxy: one for all requests, or those of the usual variables.
 * This machine itself is always reached directly. Immutable.
 */
public final class ProxyRule {
    private static final String HTTP = "HTTP_PROXY";
    private static final String HTTPS = "HTTPS_PROXY";
    private static final String ALL = "ALL_PROXY";
    private static final String NONE = "NO_PROXY";

    /** The variables of the rule. */
    public static final List<String> VARIABLES = List.of(HTTPS, HTTP, ALL, NONE);

    private final Optional<ProxyServer> only;
    private final Map<String, String> variables;

    private ProxyRule(Optional<ProxyServer> only, Map<String, String> variables) {
        this.only = only;
        this.variables = variables;
    }

    /** No proxy, unless Java's own properties name one. */
    public static ProxyRule absent() {
        return new ProxyRule(Optional.empty(), Map.of());
    }

    /** This proxy for all requests. */
    public static ProxyRule always(ProxyServer proxy) {
        return new ProxyRule(Optional.of(proxy), Map.of());
    }

    /** The proxies of {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in any case. */
    public static ProxyRule ofVariables(Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        for (String name : VARIABLES) {
            // Lower case first, as most tools do: it is the older spelling, and the one that a CGI header cannot set.
            Stream.concat(
                            Stream.of(name.toLowerCase(Locale.ROOT), name),
                            environment.keySet().stream()
                                    .filter(name::equalsIgnoreCase)
                                    .sorted())
                    .map(spelling -> environment.getOrDefault(spelling, "").strip())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .ifPresent(value -> variables.put(name, value));
        }
        return new ProxyRule(Optional.empty(), variables);
    }

    /**
     * The proxy for requests to this address; empty when they go directly to its host.
     *
     * @throws IllegalArgumentException when the variable for it does not name an HTTP proxy; the message starts with
     *     its name and quotes no login
     */
    public Optional<ProxyServer> proxy(URI uri) {
        if (AddressRule.isLoopback(uri.getHost())) {
            return Optional.empty();
        }
        return only.or(() -> isExcepted(uri) ? Optional.empty() : variable(uri).map(this::server));
    }

    /** The name of the variable that names a proxy for the scheme of this address; empty when none does. */
    public Optional<String> variable(URI uri) {
        String own = "http".equalsIgnoreCase(uri.getScheme()) ? HTTP : HTTPS;
        return Stream.of(own, ALL).filter(variables::containsKey).findFirst();
    }

    /** Whether {@code NO_PROXY} excepts the host of this address. */
    public boolean isExcepted(URI uri) {
        return NoProxy.of(variables.getOrDefault(NONE, "")).covers(uri);
    }

    /** The entries of {@code NO_PROXY} that name no host, address or network; they have no effect. */
    public List<String> unreadableExceptions() {
        return NoProxy.of(variables.getOrDefault(NONE, "")).unreadable();
    }

    /** Whether a variable or an option names a proxy. */
    public boolean namesProxy() {
        return only.isPresent() || Stream.of(HTTPS, HTTP, ALL).anyMatch(variables::containsKey);
    }

    /** Whether it says how this address is reached: through a proxy, or directly although there is one. */
    public boolean decides(URI uri) {
        return AddressRule.isLoopback(uri.getHost())
                || only.isPresent()
                || variable(uri).isPresent();
    }

    /** The passwords of all its proxies, as texts that must never be shown. */
    List<String> secrets() {
        Stream<ProxyServer> named = Stream.of(HTTPS, HTTP, ALL)
                .flatMap(name -> Stream.ofNullable(variables.get(name)))
                .flatMap(address -> readable(address).stream());
        return Stream.concat(only.stream(), named)
                .flatMap(server -> server.secrets().stream())
                .distinct()
                .toList();
    }

    private ProxyServer server(String variable) {
        try {
            return ProxyServer.parse(variables.getOrDefault(variable, ""));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(variable + ": " + refused.getMessage(), refused);
        }
    }

    private static Optional<ProxyServer> readable(String address) {
        try {
            return Optional.of(ProxyServer.parse(address));
        } catch (IllegalArgumentException unused) {
            return Optional.empty();
        }
    }
}
