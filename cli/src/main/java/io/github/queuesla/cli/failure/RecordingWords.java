package io.github.queuesla.cli.failure;

import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.genesys.recording.RecordedRun;
import io.github.queuesla.genesys.recording.RecordingProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The messages about recordings that cannot be written, read or replayed. */
public final class RecordingWords {

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
                problem.request().map(missing -> of(path, missing, List.of())).orElseThrow();
        };
    }

    /**
     * What was recorded, and what this run asks instead.
     *
     * @param asked the options that differ from those of the recorded run
     */
    public static String of(Path path, RecordingProblem.MissingRequest missing, List<String> asked) {
        String gap = asked.isEmpty()
                ? (missing.exhausted() ? "further " : "") + "response to " + missing.method() + " " + missing.uri()
                        + ", which this version sends: record again"
                : "responses for " + String.join(" ", asked) + ": use the options of the recorded run, or record again";
        return "--replay: " + path + " is a recording of " + command(missing.run()) + ", made at "
                + missing.run().at() + ". It has no " + gap;
    }

    /** The command with its options; without a period among them, with the variables that gave it one. */
    private static String command(RecordedRun run) {
        List<String> options = run.command().options();
        List<String> words = new ArrayList<>();
        if (options.stream().noneMatch(option -> option.matches("--(period|from|to)=.*"))) {
            Settings.OF_THE_PERIOD.stream()
                    .filter(run.variables()::containsKey)
                    .forEach(name -> words.add(name + "=" + run.variables().get(name)));
        }
        words.add("queue-sla");
        words.add(run.command().name());
        words.addAll(options);
        return "'" + String.join(" ", words) + "'";
    }
}
