package io.github.queuesla.cli.ask;

import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.recording.Playback;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A visit to what another one recorded. */
final class ReplayVisit implements Visit {

    private static final List<ClientCredentials> NOBODY =
            List.of(new ClientCredentials("replay", Secret.of("worth nothing")));

    /** Waits take no time, but they add up, one after the other where then they were side by side. */
    private static final Duration NO_DEADLINE = Duration.ofDays(36_500);

    private final World machine;
    private final ConnectionOptions options;
    private final LimitOptions manners;
    private final Playback playback;
    private final Settings settings;

    ReplayVisit(World machine, ConnectionOptions options, LimitOptions manners, Path folder) {
        this.machine = machine;
        this.options = options;
        this.manners = manners;
        this.playback = Playback.open(folder);
        Map<String, String> variables = new HashMap<>(playback.run().variables());
        variables.putAll(ConnectionOptions.variables(playback.run().connection()));
        this.settings = Settings.of(variables);
    }

    @Override
    public World world() {
        return machine.at(InstantSource.fixed(playback.run().at()));
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Connection connection() {
        Connection recorded = playback.run().connection();
        if (!options.connection(settings).equals(recorded)) {
            throw CommandFailure.usage("--replay: the recording is of " + recorded.api() + ", with tokens from "
                    + recorded.token().getHost() + ": leave --org-url, --region and --login-url out");
        }
        return recorded;
    }

    @Override
    public List<ClientCredentials> credentials() {
        return NOBODY;
    }

    @Override
    public Terms terms() {
        Terms terms = manners.terms(options.insecureHttp());
        return terms.within(terms.limits().withDeadline(NO_DEADLINE));
    }

    @Override
    public Terms begin() {
        return terms().over(playback.line());
    }

    @Override
    public long requests(long sent) {
        return playback.noted(sent);
    }
}
