package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
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
 * A recording that is asked in place of the platform: the same question gets the same answer, in the order in which it
 * got them then. Sends nothing. For one thread.
 */
public final class Playback {

    /** What reads a file. */
    private interface Reading<T> {
        T from(InputStream file) throws IOException;
    }

    private final RecordingFolder folder;
    private final RecordedRun run;
    private final Map<StoredRequest, Deque<Path>> answers = new HashMap<>();
    private final Deque<Long> requests;

    private Playback(RecordingFolder folder, RecordedRun run) {
        this.folder = folder;
        this.run = run;
        this.requests = new ArrayDeque<>(run.requests());
    }

    /**
     * Opens a recording.
     *
     * @throws RecordingProblem when the folder holds none, or one that cannot be read
     */
    public static Playback open(Path path) {
        RecordingFolder folder = RecordingFolder.of(path);
        Playback playback = new Playback(folder, read(path.resolve(RunFile.NAME), RunFile::read));
        for (Path file : playback.files()) {
            StoredRequest request = read(file, ExchangeFile::read).request();
            playback.answers
                    .computeIfAbsent(request, question -> new ArrayDeque<>())
                    .addLast(file);
        }
        return playback;
    }

    /** The circumstances of the run that was recorded. */
    public RecordedRun run() {
        return run;
    }

    /** A line that leads to the recording. Time passes on it only where somebody waits, and then at once. */
    public TransportFactory line() {
        return (rule, concurrency) ->
                new Transport(new ReplayingExchange(this), ReplayTime.environment(run.at()), () -> {});
    }

    /** How many requests had been sent when somebody was told in the run that was recorded; the count itself beyond that. */
    public long noted(long count) {
        @Nullable Long then = requests.poll();
        return then == null ? count : then;
    }

    /** What became of a question; the next time, what became of it when it was asked once more. */
    StoredExchange next(StoredRequest request) {
        Deque<Path> left = answers.getOrDefault(request, new ArrayDeque<>());
        @Nullable Path file = left.poll();
        if (file == null) {
            throw RecordingProblem.notRecorded(
                    folder.path(),
                    new RecordingProblem.Question(
                            request.method(), request.uri(), request.body(), answers.containsKey(request)));
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
