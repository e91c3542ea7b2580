package io.github.queuesla.cli.failure;

import io.github.queuesla.genesys.recording.RecordingProblem;
import java.nio.file.Path;

/** The messages about recordings that cannot be written, read or replayed. */
public final class RecordingWords {

    /** Enough to recognise a request body by, at its start and at its end, where the filter and the interval are. */
    private static final int SHOWN = 150;

    private RecordingWords() {}

    /** What happened and what to do. */
    public static String of(RecordingProblem problem) {
        Path path = problem.path();
        String reason = problem.reason().orElse("");
        return switch (problem.kind()) {
            case IN_THE_WAY ->
                "--record: " + path + " is a file, or another run is recording there: choose a new or empty folder";
            case NO_PARENT ->
                "--record: the parent folder of " + path + " does not exist: create it, or choose another";
            case NOT_ALLOWED ->
                "--record: " + path + " is not writable (access denied): choose a new or empty folder that"
                        + " you can write to";
            case TAKEN ->
                "--record: " + path + " holds the recording of another run: choose a new or empty folder,"
                        + " or read that recording with --replay";
            case NOT_EMPTY -> "--record: " + path + " is not empty: choose a new or empty folder";
            case NOT_WRITTEN ->
                "--record: " + path + " could not be written, so the run ends: " + reason + ". Free some"
                        + " space, or choose another folder";
            case NO_FOLDER -> "--replay: there is no folder " + path + ": check the path";
            case NO_RECORDING ->
                "--replay: " + path + " holds no recording: it has no " + reason + ". Make one with --record " + path;
            case UNREADABLE -> "--replay: " + path + " cannot be read: " + reason;
            case NOT_RECORDED ->
                "--replay: " + path + " has no "
                        + problem.request().map(RecordingWords::question).orElse("such response")
                        + ": use the options of the recorded run, or record again";
        };
    }

    private static String question(RecordingProblem.MissingRequest question) {
        return (question.exhausted() ? "further " : "") + "response to " + question.method() + " " + question.uri()
                + (question.body().isEmpty() ? "" : " with the body " + cut(question.body()));
    }

    private static String cut(String body) {
        return body.length() <= 2 * SHOWN
                ? body
                : body.substring(0, SHOWN) + " … " + body.substring(body.length() - SHOWN);
    }
}
