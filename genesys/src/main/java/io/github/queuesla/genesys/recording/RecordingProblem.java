package io.github.queuesla.genesys.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A recording that cannot be made, read or asked, as facts. It ends the run at once: going on would give an answer that
 * is not the recorded one.
 */
public final class RecordingProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** Where the folder should be there is a file, or another run makes one just now. */
        IN_THE_WAY,
        /** The folder that it would be in does not exist. */
        NO_PARENT,
        /** The folder may not be written by this user. */
        NOT_ALLOWED,
        /** The folder holds the recording of another run. */
        TAKEN,
        /** The folder is not empty. */
        NOT_EMPTY,
        /** The folder cannot be written, as when the disk is full. */
        NOT_WRITTEN,
        /** The folder holds no recording. */
        NO_RECORDING,
        /** A file of the recording cannot be read. */
        UNREADABLE,
        /** Nobody asked this when the recording was made, or not so often. */
        NOT_RECORDED
    }

    /**
     * A question that has no answer in the recording. Immutable.
     *
     * @param method GET or POST
     * @param uri where it would have gone
     * @param body what it said; empty when it had none
     * @param askedBefore whether all its answers were given already
     */
    public record Question(String method, String uri, String body, boolean askedBefore) {}

    private final Kind kind;
    private final transient Path path;
    private final transient Optional<String> reason;
    private final transient Optional<Question> question;

    private RecordingProblem(Kind kind, Path path, Optional<String> reason, Optional<Question> question) {
        super(kind + ": " + path + reason.map(said -> ", " + said).orElse(""));
        this.kind = kind;
        this.path = path;
        this.reason = reason;
        this.question = question;
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

    static RecordingProblem notRecorded(Path path, Question question) {
        return new RecordingProblem(Kind.NOT_RECORDED, path, Optional.empty(), Optional.of(question));
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The folder, or the file that cannot be read. */
    public Path path() {
        return path;
    }

    /** What the file system or the reader of the file said, or the file that is missing. */
    public Optional<String> reason() {
        return reason;
    }

    /** The question; only of what was not recorded. */
    public Optional<Question> question() {
        return question;
    }
}
