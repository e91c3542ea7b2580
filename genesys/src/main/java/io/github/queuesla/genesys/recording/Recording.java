package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Redaction;
import io.github.queuesla.http.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a run in progress: stores every response, without secrets. The folder is created before the first
 * request, so a run without requests leaves none. Thread-safe.
 */
public final class Recording {

    private static final int SHORTEST_ID = 8;

    private final Path path;
    private final List<Long> requests = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private final RecordedRun run;
    private Redaction redaction;
    private @Nullable RecordingFolder openFolder;
    private long exchanges;
    private boolean closed;
    private boolean deadlinePassed;

    private Recording(Path path, RecordedRun run, Redaction redaction) {
        this.path = path;
        this.run = run;
        this.redaction = redaction;
    }

    /**
     * A recording of a run that is about to start.
     *
     * @param path a folder that does not exist or is empty
     * @param credentials their ids and secrets are redacted, even if a response quotes them
     */
    public static Recording into(Path path, RecordedRun run, List<ClientCredentials> credentials) {
        Redaction redaction = Redaction.none();
        for (ClientCredentials client : credentials) {
            redaction = redaction.and(client);
            if (client.clientId().length() >= SHORTEST_ID) {
                redaction = redaction.and(Secret.of(client.clientId()));
            }
        }
        return new Recording(path, cleaned(run, redaction), redaction);
    }

    private static RecordedRun cleaned(RecordedRun run, Redaction redaction) {
        RecordedCommand command = run.command();
        List<String> options = command.options().stream().map(redaction::clean).toList();
        return new RecordedRun(
                run.at(),
                run.connection(),
                run.variables(),
                new RecordedCommand(command.name(), options, command.files()),
                run.requests(),
                run.deadlinePassed());
    }

    /** A transport that records what another one carries. */
    public TransportFactory around(TransportFactory other) {
        return (rule, concurrency) -> {
            Transport open = other.open(rule, concurrency);
            hide(open.secrets());
            return new Transport(
                    new RecordingExchange(open.exchange(), this), open.environment(), open.secrets(), () -> {
                        open.close().run();
                        close();
                    });
        };
    }

    /** Waits for the current file to be written, and prevents others: the process may end right after. */
    private synchronized void close() {
        closed = true;
    }

    private synchronized void hide(List<Secret> secrets) {
        for (Secret secret : secrets) {
            redaction = redaction.and(secret);
        }
    }

    /** Stores a request count that the run reports, and returns it. */
    public synchronized long requestCount(long count) {
        if (closed) {
            return count;
        }
        requests.add(count);
        writeRun();
        return count;
    }

    /** Stores that the deadline of the run has passed, so that some of its requests have no response. */
    public synchronized void deadlinePassed() {
        if (!closed && !deadlinePassed) {
            deadlinePassed = true;
            writeRun();
        }
    }

    private void writeRun() {
        folder().write(RunFile.NAME, file -> file.write(RunFile.written(run.with(requests, deadlinePassed))));
    }

    boolean isTokenAddress(URI uri) {
        return uri.equals(run.connection().token());
    }

    /** Starts an exchange and returns its number; from now on {@code token} is redacted. */
    synchronized long begin(String token) {
        folder();
        if (!token.isEmpty() && tokens.add(token)) {
            redaction = redaction.and(Secret.of(token));
        }
        return ++exchanges;
    }

    /** Stores a finished exchange; one at a time, since a body may be large. */
    synchronized void store(long number, StoredExchange exchange) {
        if (closed) {
            return;
        }
        StoredExchange clean = new RecordingRedaction(redaction).cleaned(exchange);
        folder().write(RecordingFolder.nameOf(number), file -> ExchangeFile.write(clean, file));
    }

    private RecordingFolder folder() {
        RecordingFolder folder = openFolder;
        if (folder == null) {
            folder = RecordingFolder.claim(path, RunFile.written(run));
            openFolder = folder;
            for (Map.Entry<String, String> copy : run.command().files().entrySet()) {
                byte[] text = redaction.clean(copy.getValue()).getBytes(StandardCharsets.UTF_8);
                folder.write(copy.getKey(), file -> file.write(text));
            }
        }
        return folder;
    }
}
