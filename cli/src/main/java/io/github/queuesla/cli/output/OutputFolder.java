package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An output folder with several files; each appears completely or not at all. */
final class OutputFolder {

    private final Path folder;
    private final String option;

    /**
     * A folder.
     *
     * @param option the option that makes several files of the output
     */
    OutputFolder(Path folder, String option) {
        this.folder = folder;
        this.option = option;
    }

    /**
     * Checks that files can be written into the folder, or that it can be created.
     *
     * @throws CommandFailure if not
     */
    void require() {
        if (!Files.exists(folder)) {
            new OutputFile(folder).require();
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.configuration(
                    "--output: '" + folder + "' is a file, and " + option + " writes several: name a folder");
        }
        if (!Files.isWritable(folder)) {
            throw CommandFailure.configuration("--output: '" + folder + "' is not writable: choose another place");
        }
    }

    /** Whether there is such a folder. */
    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Creates the folder, unless it exists. */
    void create() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException failed) {
            throw CommandFailure.configuration(
                    "--output: folder '" + folder + "' cannot be created: create it, or choose another");
        }
    }
}
