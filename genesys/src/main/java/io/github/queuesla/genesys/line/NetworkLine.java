package io.github.queuesla.genesys.line;

import io.github.queuesla.http.exchange.AddressRule;
import io.github.queuesla.http.exchange.OkHttpExchange;
import io.github.queuesla.http.surroundings.Surroundings;

/** The network itself. */
enum NetworkLine implements Line {
    INSTANCE;

    @Override
    public Transport open(AddressRule rule, int concurrency) {
        OkHttpExchange exchange = OkHttpExchange.open(rule, concurrency);
        return new Transport(exchange, Surroundings.real(concurrency), exchange::close);
    }
}
