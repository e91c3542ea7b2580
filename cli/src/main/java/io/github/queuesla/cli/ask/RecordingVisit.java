package io.github.queuesla.cli.ask;

import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.genesys.Terms;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.recording.RecordedRun;
import io.github.queuesla.genesys.recording.Recording;
import io.github.queuesla.http.ClientCredentials;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit to the platform of which every answer is kept. Its clock stands still, as that of a replay does. */
final class RecordingVisit implements Visit {

    private final Visit visit;
    private final Path folder;
    private final Instant now;
    private @Nullable Recording recording;

    RecordingVisit(Visit visit, Path folder) {
        this.visit = visit;
        this.folder = folder;
        this.now = visit.world().clock().instant();
    }

    @Override
    public World world() {
        return visit.world().at(InstantSource.fixed(now));
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
        return visit.credentials();
    }

    @Override
    public Terms terms() {
        return visit.terms();
    }

    @Override
    public Terms begin() {
        Recording begun = recording;
        if (begun == null) {
            RecordedRun run = new RecordedRun(now, connection(), variables(), List.of());
            begun = Recording.into(folder, run, credentials());
            recording = begun;
        }
        Terms terms = visit.begin();
        return terms.over(begun.over(terms.line()));
    }

    @Override
    public long requests(long sent) {
        return recording == null ? sent : recording.noted(sent);
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : Settings.OF_THE_QUESTION) {
            settings().value(name).ifPresent(value -> variables.put(name, value));
        }
        return variables;
    }
}
