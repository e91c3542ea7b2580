package io.github.queuesla.genesys.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A recording that cannot be written, read or replayed. It ends the run at once: continuing would give a result that
 * differs from the recorded one.
 */
public final class RecordingProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of problems. */
    public enum Kind {
        /** The path is a file, or another run is just creating the folder. */
        IN_THE_WAY,
        /** The parent folder does not exist. */
        NO_PARENT,
        /** The user has no permission to write the folder. */
        NOT_ALLOWED,
        /** The folder contains the recording of another run. */
        TAKEN,
        /** The folder is not empty. */
        NOT_EMPTY,
        /** The folder cannot be written, for example because the disk is full. */
        NOT_WRITTEN,
        /** There is no such folder to replay from. */
        NO_FOLDER,
        /** The folder contains no recording. */
        NO_RECORDING,
        /** A file of the recording cannot be read. */
        UNREADABLE,
        /** The recorded run did not send this request, or sent it less often. */
        NOT_RECORDED
    }

    /**
     * A request that is not in the recording. Immutable.
     *
     * @param method GET or POST
     * @param uri its address
     * @param body its body; empty when it has none
     * @param exhausted whether all its recorded responses are already used
     * @param run the recorded run
     */
    public record MissingRequest(String method, String uri, String body, boolean exhausted, RecordedRun run) {}

    private final Kind kind;
    private final transient Path path;
    private final transient Optional<String> reason;
    private final transient Optional<MissingRequest> request;

    private RecordingProblem(Kind kind, Path path, Optional<String> reason, Optional<MissingRequest> request) {
        super(kind + ": " + path + reason.map(said -> ", " + said).orElse(""));
        this.kind = kind;
        this.path = path;
        this.reason = reason;
        this.request = request;
    }

    static RecordingProblem folder(Kind kind, Path path) {
        return new RecordingProblem(kind, path, Optional.empty(), Optional.empty());
    }

    static RecordingProblem notWritten(Path path, IOException failed) {
        String reason = failed.getClass().getSimpleName() + ", " + failed.getMessage();
        return new RecordingProblem(Kind.NOT_WRITTEN, path, Optional.of(reason), Optional.empty());
    }

    static RecordingProblem unreadable(Path file, IOException failed) {
        String reason = String.valueOf(failed.getMessage());
        return new RecordingProblem(Kind.UNREADABLE, file, Optional.of(reason), Optional.empty());
    }

    static RecordingProblem withoutRun(Path path) {
        return new RecordingProblem(Kind.NO_RECORDING, path, Optional.of(RunFile.NAME), Optional.empty());
    }

    static RecordingProblem notRecorded(Path path, MissingRequest request) {
        return new RecordingProblem(Kind.NOT_RECORDED, path, Optional.empty(), Optional.of(request));
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The folder, or the unreadable file. */
    public Path path() {
        return path;
    }

    /** The message of the file system or of the reader, or the missing file. */
    public Optional<String> reason() {
        return reason;
    }

    /** The request; only for {@link Kind#NOT_RECORDED}. */
    public Optional<MissingRequest> request() {
        return request;
    }
}
