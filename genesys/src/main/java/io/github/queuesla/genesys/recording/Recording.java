package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Redaction;
import io.github.queuesla.http.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recording in the making: keeps every answer of a run, without any secret. The folder is looked at before the first
 * request is sent, and a run that sends none leaves none. Thread-safe.
 */
public final class Recording {

    private static final int SHORTEST_ID = 8;

    private final Path path;
    private final List<Long> requests = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private final RecordedRun run;
    private Redaction redaction;
    private @Nullable RecordingFolder claimed;
    private long exchanges;
    private boolean closed;

    private Recording(Path path, RecordedRun run, Redaction redaction) {
        this.path = path;
        this.run = run;
        this.redaction = redaction;
    }

    /**
     * A recording of a run that is about to begin.
     *
     * @param path a folder that is not there yet, or is empty
     * @param credentials whose ids and secrets must not get into it, whatever an answer quotes
     */
    public static Recording into(Path path, RecordedRun run, List<ClientCredentials> credentials) {
        Redaction redaction = Redaction.none();
        for (ClientCredentials client : credentials) {
            redaction = redaction.and(client);
            if (client.clientId().length() >= SHORTEST_ID) {
                redaction = redaction.and(Secret.of(client.clientId()));
            }
        }
        return new Recording(path, run, redaction);
    }

    /** A line that keeps what comes over another one. */
    public TransportFactory over(TransportFactory other) {
        return (rule, concurrency) -> {
            Transport open = other.open(rule, concurrency);
            return new Transport(new RecordingExchange(open.exchange(), this), open.environment(), () -> {
                open.close().run();
                close();
            });
        };
    }

    /** Waits for the file being written, and writes no other: who hangs up may be about to end the process. */
    private synchronized void close() {
        closed = true;
    }

    /** Keeps how many requests had been sent when somebody was told, and returns it. */
    public synchronized long noted(long count) {
        if (closed) {
            return count;
        }
        requests.add(count);
        folder().write(RunFile.NAME, file -> file.write(RunFile.written(run.with(requests))));
        return count;
    }

    boolean isTokenAddress(URI uri) {
        return uri.equals(run.connection().token());
    }

    /** The number of an exchange that begins, with a token that must not get into the recording. */
    synchronized long begin(String token) {
        folder();
        if (!token.isEmpty() && tokens.add(token)) {
            redaction = redaction.and(Secret.of(token));
        }
        return ++exchanges;
    }

    /** Keeps an exchange that has ended, one at a time, since a body may be large. */
    synchronized void keep(long number, StoredExchange exchange) {
        if (closed) {
            return;
        }
        StoredExchange clean = new RecordingRedaction(redaction).cleaned(exchange);
        folder().write(RecordingFolder.nameOf(number), file -> ExchangeFile.write(clean, file));
    }

    private RecordingFolder folder() {
        RecordingFolder folder = claimed;
        if (folder == null) {
            folder = RecordingFolder.claim(path, RunFile.written(run));
            claimed = folder;
        }
        return folder;
    }
}
