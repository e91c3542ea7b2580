package io.github.queuesla.genesys.transport;

import io.github.queuesla.http.Secret;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.OkHttpExchange;

/**
 * The network.
 *
 * @param settings its proxies and certificate authorities
 */
record NetworkTransport(NetworkSettings settings) implements TransportFactory {
    static final NetworkTransport DEFAULT = new NetworkTransport(NetworkSettings.defaults());

    @Override
    public Transport open(AddressRule rule, int concurrency) {
        OkHttpExchange exchange = OkHttpExchange.open(rule, settings, concurrency);
        return new Transport(
                exchange,
                Environment.real(concurrency),
                settings.secrets().stream().map(Secret::of).toList(),
                exchange::close);
    }
}
