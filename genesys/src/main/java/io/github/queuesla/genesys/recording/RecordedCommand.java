package io.github.queuesla.genesys.recording;

import java.util.List;
import java.util.Map;

/**
 * The command of a recorded run, so that a replay needs nothing else. Immutable.
 *
 * @param name its name, such as {@code report}; empty in older recordings
 * @param options its options that affect requests or output, such as {@code --within=20s}; the value of an option that
 *     names a file is the name of its copy in the recording
 * @param files the text of each copied file, by its name in the recording; empty when read from one
 */
public record RecordedCommand(String name, List<String> options, Map<String, String> files) {
    /** Copies the collections. */
    public RecordedCommand {
        options = List.copyOf(options);
        files = Map.copyOf(files);
    }

    /** An unknown command. */
    public static RecordedCommand unknown() {
        return new RecordedCommand("", List.of(), Map.of());
    }
}
