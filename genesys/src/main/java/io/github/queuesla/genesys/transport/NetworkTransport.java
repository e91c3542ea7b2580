package io.github.queuesla.genesys.transport;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.OkHttpExchange;

/** The network. */
enum NetworkTransport implements TransportFactory {
    INSTANCE;

    @Override
    public Transport open(AddressRule rule, int concurrency) {
        OkHttpExchange exchange = OkHttpExchange.open(rule, concurrency);
        return new Transport(exchange, Environment.real(concurrency), exchange::close);
    }
}
