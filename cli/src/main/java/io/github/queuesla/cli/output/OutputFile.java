package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CommandFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * An output file that appears completely or not at all. A symbolic link stays, and its target is replaced, or created if
 * it does not exist.
 */
final class OutputFile {

    private static final int MOST_LINKS = 40;

    private final Path file;

    OutputFile(Path file) {
        this.file = file;
    }

    /**
     * Checks that the file can be written.
     *
     * @throws CommandFailure if it cannot
     */
    void require() {
        if (Files.isDirectory(file)) {
            throw CommandFailure.configuration("--output: '" + file + "' is a folder: add a file name");
        }
        try {
            boolean passage = isPassage();
            Path folder = folderOf(passage ? file : place());
            if (!Files.isDirectory(folder)) {
                throw CommandFailure.configuration(
                        "--output: folder '" + folder + "' does not exist: create it, or choose another");
            }
            if (!Files.isWritable(passage ? file : folder)) {
                throw CommandFailure.configuration("--output: '" + file + "' is not writable: choose another place");
            }
        } catch (IOException unreachable) {
            throw CommandFailure.configuration("--output: '" + file + "' cannot be accessed: choose another place");
        }
    }

    /** Writes the file; a signal in between is reported through {@code messages}. */
    void write(Destination.ByteWriting writing, Messages messages) {
        boolean passage = false;
        try {
            passage = isPassage();
            if (passage) {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
                    writing.to(out);
                }
            } else {
                replace(place(), writing, messages);
            }
        } catch (IOException failed) {
            throw CommandFailure.configuration("--output: " + file + " could not be written"
                    + (passage ? " completely: " : "; nothing was changed: ")
                    + StandardOutput.reason(failed) + ". Free some space, or choose another place");
        }
    }

    /** Whether it is a pipe or a device, which must be written through and not be replaced by a file. */
    private boolean isPassage() throws IOException {
        return Files.exists(file)
                && Files.readAttributes(file, BasicFileAttributes.class).isOther();
    }

    /** The file itself, behind all symbolic links; it need not exist. */
    private Path place() throws IOException {
        Path place = file;
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    private static void replace(Path file, Destination.ByteWriting writing, Messages messages) throws IOException {
        try (PartFile part = PartFile.of(file, messages)) {
            writeAndForce(part.path(), writing);
            part.moveTo(file);
        }
    }

    private static void writeAndForce(Path file, Destination.ByteWriting writing) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            writing.to(out);
            out.flush();
            // Some file systems would otherwise commit the rename before the data, and a power cut leave an empty file.
            channel.force(true);
        }
    }

    /** The folder that the file is in. */
    static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }
}
