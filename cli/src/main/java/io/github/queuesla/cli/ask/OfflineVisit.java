package io.github.queuesla.cli.ask;

import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.line.Transport;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.exchange.Answer;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.surroundings.Surroundings;
import java.util.List;

/** A visit that only thinks: nothing can be sent, so it needs no credentials either. */
final class OfflineVisit implements Visit {

    private static final List<ClientCredentials> NOBODY =
            List.of(new ClientCredentials("offline", Secret.of("worth nothing")));

    private static final Exchange NOWHERE = (request, timeLeft) -> refused();

    private final Visit visit;

    OfflineVisit(Visit visit) {
        this.visit = visit;
    }

    @Override
    public World world() {
        return visit.world();
    }

    @Override
    public Settings settings() {
        return visit.settings();
    }

    @Override
    public Connection connection() {
        return visit.connection();
    }

    /** Those that there are, since their number matters; else one that stands for them. */
    @Override
    public List<ClientCredentials> credentials() {
        return settings().value("GENESYS_CLIENT_ID").isPresent() ? visit.credentials() : NOBODY;
    }

    @Override
    public Terms terms() {
        return visit.terms();
    }

    @Override
    public Terms begin() {
        return terms().over((rule, concurrency) -> new Transport(NOWHERE, Surroundings.real(concurrency), () -> {}));
    }

    private static Answer refused() {
        throw new IllegalStateException("something was to be sent offline");
    }
}
