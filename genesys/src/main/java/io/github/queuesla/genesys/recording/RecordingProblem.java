package io.github.queuesla.genesys.recording;

/**
 * A recording that cannot be made, read or asked. It ends the run at once: going on would give an answer that is not the
 * recorded one.
 */
public final class RecordingProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** The folder is not one to record into, or holds no recording that can be read. */
        FOLDER,
        /** Nobody asked this when the recording was made. */
        NOT_RECORDED,
        /** The folder cannot be written, as when the disk is full. */
        NOT_WRITTEN
    }

    private final Kind kind;

    RecordingProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static RecordingProblem folder(String message) {
        return new RecordingProblem(Kind.FOLDER, message);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
