package io.github.queuesla.http.exchange;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * How servers are reached and trusted. Immutable.
 *
 * @param proxies the proxies that requests go through
 * @param authorities the authorities that servers' certificates may be from, besides those Java trusts
 * @param assumedHttps the hosts, with their ports, whose address named no scheme, so that https was assumed
 */
public record NetworkSettings(ProxyRule proxies, Authorities authorities, Set<String> assumedHttps) {
    /** Copies the hosts. */
    public NetworkSettings {
        assumedHttps = Set.copyOf(assumedHttps);
    }

    /** Without a proxy, and with the authorities that Java trusts. */
    public static NetworkSettings defaults() {
        return new NetworkSettings(ProxyRule.absent(), Authorities.none(), Set.of());
    }

    /** The passwords in it, as texts that must never be shown. */
    public List<String> secrets() {
        return proxies.secrets();
    }

    boolean isHttpsAssumed(URI uri) {
        return assumedHttps.contains(uri.getAuthority());
    }
}
