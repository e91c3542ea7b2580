package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.exchange.ProxyRule;
import io.github.queuesla.http.exchange.ProxyServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way to the hosts of a connection: through which proxy, and with which certificate authorities.
 *
 * @param environment the process
 * @param options the options of the run
 * @param settings its variables
 */
record NetworkCheck(CliEnvironment environment, ConnectionOptions options, Settings settings) {

    static final String PROXY = "proxy";
    static final String CERTIFICATES = "certificates";

    /** The proxies on the way. */
    List<Finding> proxies(Connection connection) {
        ProxyRule rule = options.proxies(environment, connection);
        List<Finding> findings = new ArrayList<>();
        Map<String, String> ways = new LinkedHashMap<>();
        for (URI address : List.of(connection.api(), connection.token())) {
            ways.put(address.getHost(), way(address, rule));
        }
        findings.add(Finding.ok(PROXY, text(ways)));
        ProxyRule.VARIABLES.stream()
                .filter(settings::isFromFile)
                .map(name -> Finding.warning(
                        PROXY,
                        name + " is in the .env file, where it has no effect",
                        "set it in the environment, or use --proxy"))
                .forEach(findings::add);
        rule.unreadableExceptions().stream()
                .map(entry -> Finding.warning(
                        PROXY,
                        "NO_PROXY: '" + entry + "' names no host, address or network, so it has no effect",
                        "write a name, an IP address, or a network such as 10.0.0.0/8"))
                .forEach(findings::add);
        return findings;
    }

    /** The authorities that certificates may be from, if there are others than Java's. */
    List<Finding> authorities(Connection connection) {
        int count = options.authorities(environment, connection).count();
        return count == 0
                ? List.of()
                : List.of(Finding.ok(
                        CERTIFICATES,
                        "those of Java's authorities, and of " + count + " from "
                                + options.authorityNames(environment)));
    }

    private String way(URI address, ProxyRule rule) {
        Optional<ProxyServer> proxy = rule.proxy(address);
        if (proxy.isPresent()) {
            String source =
                    options.proxyOption().or(() -> rule.variable(address)).orElse("");
            return "requests go through " + proxy.get() + " (" + source + ")";
        }
        if (rule.decides(address)) {
            return rule.isExcepted(address) ? "none, since NO_PROXY lists the host" : "none";
        }
        return Optional.ofNullable(System.getProperty("https.proxyHost"))
                .map(host -> "requests go through " + host + " (Java's https.proxyHost)")
                .orElse("none");
    }

    private static String text(Map<String, String> ways) {
        Set<String> different = Set.copyOf(ways.values());
        return different.size() == 1
                ? different.iterator().next()
                : ways.entrySet().stream()
                        .map(way -> way.getKey() + ": " + way.getValue())
                        .collect(Collectors.joining("; "));
    }
}
