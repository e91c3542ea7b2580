package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.ask.Visit;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import java.time.Duration;
import java.util.List;

/** A visit as one OAuth client, with little patience, before a witness. */
final class DoctorVisit implements Visit {

    private final Visit visit;
    private final ClientCredentials client;
    private final Duration deadline;
    private final Witness witness;

    DoctorVisit(Visit visit, ClientCredentials client, Duration deadline) {
        this.visit = visit;
        this.client = client;
        this.deadline = deadline;
        this.witness = new Witness(visit.terms().line(), visit.world().clock());
    }

    List<Witness.Sighting> sightings() {
        return witness.sightings();
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

    @Override
    public List<ClientCredentials> credentials() {
        return List.of(client);
    }

    @Override
    public Terms terms() {
        Terms terms = visit.terms();
        return terms.within(terms.limits().withMaxRetries(1).withDeadline(deadline));
    }

    @Override
    public Terms begin() {
        return terms().over(witness);
    }
}
