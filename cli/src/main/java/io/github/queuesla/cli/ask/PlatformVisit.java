package io.github.queuesla.cli.ask;

import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import java.util.List;

/** A visit to the platform itself. */
final class PlatformVisit implements Visit {

    private final World world;
    private final ConnectionOptions options;
    private final LimitOptions manners;
    private final Settings settings;

    PlatformVisit(World world, ConnectionOptions options, LimitOptions manners) {
        this.world = world;
        this.options = options;
        this.manners = manners;
        this.settings = options.settings(world);
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Connection connection() {
        return options.connection(settings);
    }

    @Override
    public List<ClientCredentials> credentials() {
        return options.credentials(settings);
    }

    @Override
    public Terms terms() {
        return manners.terms(options.insecureHttp());
    }
}
