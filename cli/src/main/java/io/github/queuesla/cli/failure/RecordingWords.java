package io.github.queuesla.cli.failure;

import io.github.queuesla.genesys.recording.RecordingProblem;
import java.nio.file.Path;

/** Says why a recording cannot be made, read or asked, and what to do about it. */
public final class RecordingWords {

    private static final int SHOWN = 150;

    private RecordingWords() {}

    /** What happened and what to do. */
    public static String of(RecordingProblem problem) {
        Path path = problem.path();
        String reason = problem.reason().orElse("");
        return switch (problem.kind()) {
            case IN_THE_WAY ->
                "--record: " + path + " is a file, or another run records there just now: choose a folder that is new"
                        + " or empty";
            case NO_PARENT -> "--record: the folder that " + path + " would be in does not exist";
            case NOT_ALLOWED ->
                "--record: " + path + " may not be written by this user (access denied): choose a folder that is new"
                        + " or empty, in a place of your own";
            case TAKEN ->
                "--record: " + path + " holds the recording of another run: choose a folder that is new or empty, or"
                        + " report from that one with --replay";
            case NOT_EMPTY -> "--record: " + path + " is not empty: choose a folder that is new or empty";
            case NOT_WRITTEN ->
                "the recording could not be written to " + path + ", so the run ends: " + reason
                        + ". Check the place: make room there, or record into another";
            case NO_RECORDING ->
                "--replay: " + path + " holds no recording: there is no " + reason + " in it; make one with --record "
                        + path;
            case UNREADABLE -> "--replay: " + path + " cannot be read: " + reason;
            case NOT_RECORDED ->
                "--replay: " + path + " has no "
                        + problem.request().map(RecordingWords::question).orElse("such answer")
                        + ": give the options that it was recorded with, or record anew";
        };
    }

    private static String question(RecordingProblem.MissingRequest question) {
        return (question.exhausted() ? "further " : "") + "answer to " + question.method() + " " + question.uri()
                + (question.body().isEmpty() ? "" : " with the body " + cut(question.body()));
    }

    private static String cut(String body) {
        return body.length() <= 2 * SHOWN
                ? body
                : body.substring(0, SHOWN) + " … " + body.substring(body.length() - SHOWN);
    }
}
