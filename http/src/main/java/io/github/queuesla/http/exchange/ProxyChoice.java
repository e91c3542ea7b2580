package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The rule for proxies in the form that OkHttp asks for. Thread-safe. */
final class ProxyChoice extends ProxySelector {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final ProxyRule rule;

    ProxyChoice(ProxyRule rule) {
        this.rule = rule;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (rule.decides(uri)) {
            return rule.proxy(uri).map(server -> List.of(server.proxy())).orElse(DIRECT);
        }
        // Java's properties, such as https.proxyHost.
        return Optional.ofNullable(ProxySelector.getDefault())
                .map(java -> java.select(uri))
                .orElse(DIRECT);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // Nothing to remember: there is one proxy for each address.
    }
}
