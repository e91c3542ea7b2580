package io.github.queuesla.cli.environment;

/** A command that ends with {@link ExitCodes#TARGET_MISSED} when its answer is no. */
public interface Judging {

    /** When the answer is no, for the help. */
    String isNo();
}
