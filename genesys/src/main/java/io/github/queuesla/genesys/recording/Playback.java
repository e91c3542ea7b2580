package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.exchange.DeadlineReached;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recording that replaces the platform: the same request gets the same responses in the same order. Sends nothing.
 * Not thread-safe.
 */
public final class Playback {

    /** Reads a file. */
    private interface Reading<T> {
        T from(InputStream file) throws IOException;
    }

    private final RecordingFolder folder;
    private final RecordedRun run;
    private final Map<StoredRequest, Deque<Path>> responses = new HashMap<>();
    private final Deque<Long> requests;

    private Playback(RecordingFolder folder, RecordedRun run) {
        this.folder = folder;
        this.run = run;
        this.requests = new ArrayDeque<>(run.requests());
    }

    /**
     * Opens a recording.
     *
     * @throws RecordingProblem when the folder contains no recording, or an unreadable one
     */
    public static Playback open(Path path) {
        RecordingFolder folder = RecordingFolder.of(path);
        Playback playback = new Playback(folder, read(path.resolve(RunFile.NAME), RunFile::read));
        for (Path file : playback.files()) {
            StoredRequest request = read(file, ExchangeFile::read).request();
            playback.responses
                    .computeIfAbsent(request, same -> new ArrayDeque<>())
                    .addLast(file);
        }
        return playback;
    }

    /**
     * The recorded command.
     *
     * @throws RecordingProblem when the folder contains no recording, or an unreadable one
     */
    public static RecordedCommand command(Path path) {
        RecordingFolder.of(path);
        return read(path.resolve(RunFile.NAME), RunFile::read).command();
    }

    /** The circumstances of the recorded run. */
    public RecordedRun run() {
        return run;
    }

    /** A transport that replays the recording; its time advances only in waits, which take no real time. */
    public TransportFactory transport() {
        return (rule, concurrency) ->
                new Transport(new ReplayingExchange(this), ReplayTime.environment(run.at()), () -> {});
    }

    /** The next request count that the recorded run reported; {@code count} when there are no more. */
    public long requestCount(long count) {
        @Nullable Long recorded = requests.poll();
        return recorded == null ? count : recorded;
    }

    /**
     * The next recorded outcome of a request.
     *
     * @throws DeadlineReached when there is none because the deadline of the recorded run had passed
     */
    StoredExchange next(StoredRequest request) throws DeadlineReached {
        Deque<Path> left = responses.getOrDefault(request, new ArrayDeque<>());
        @Nullable Path file = left.poll();
        if (file == null && run.deadlinePassed()) {
            throw new DeadlineReached();
        }
        if (file == null) {
            // An invented response would give a result that no run ever had.
            throw RecordingProblem.notRecorded(
                    folder.path(),
                    new RecordingProblem.MissingRequest(
                            request.method(), request.uri(), request.body(), responses.containsKey(request), run));
        }
        return read(file, ExchangeFile::read);
    }

    private List<Path> files() {
        try {
            return folder.exchanges();
        } catch (IOException failed) {
            throw RecordingProblem.unreadable(folder.path(), failed);
        }
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reading.from(in);
        } catch (IOException failed) {
            throw RecordingProblem.unreadable(file, failed);
        }
    }
}
