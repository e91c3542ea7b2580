package io.github.queuesla.cli.ask;

import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run of a command against an organisation: against the platform, against the platform with every answer kept, or
 * against answers kept earlier. What decides a run's questions and output comes from here, so that a replay repeats it.
 */
public interface Visit {

    /** The visit that those options describe; nothing is sent and nothing is written yet. */
    static Visit of(World machine, ConnectionOptions connection, LimitOptions manners) {
        return new PlatformVisit(machine, connection, manners);
    }

    /** The visit that those options describe, recorded or replayed perhaps; nothing is sent or written yet. */
    static Visit of(World machine, ConnectionOptions connection, LimitOptions manners, RecordOptions records) {
        Optional<Path> replay = records.replay(machine);
        if (replay.isPresent()) {
            return new ReplayVisit(machine, connection, manners, replay.get());
        }
        Visit visit = of(machine, connection, manners);
        return records.record(machine)
                .<Visit>map(folder -> new RecordingVisit(visit, folder))
                .orElse(visit);
    }

    /** The same visit with nothing sent at all. */
    default Visit offline() {
        return new OfflineVisit(this);
    }

    /** The machine, with the clock that the run goes by. */
    World world();

    /** The variables of the run. */
    Settings settings();

    /** Whom to ask. */
    Connection connection();

    /** As whom. */
    List<ClientCredentials> credentials();

    /** With which manners; without what {@link #begin} adds. */
    Terms terms();

    /** Makes ready to ask, and returns the terms to do it on. */
    default Terms begin() {
        return terms();
    }

    /** What to tell as the number of requests sent, when so many were. */
    default long requests(long sent) {
        return sent;
    }
}
