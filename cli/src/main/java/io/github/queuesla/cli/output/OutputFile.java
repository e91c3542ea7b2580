package io.github.queuesla.cli.output;

import io.github.queuesla.cli.environment.CommandFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A file that appears whole or not at all; behind a symbolic link, where that leads. */
final class OutputFile {

    private final Path file;

    OutputFile(Path file) {
        this.file = file;
    }

    /** Finds out whether there is a place for it. */
    void require() {
        if (Files.isDirectory(file)) {
            throw CommandFailure.configuration("--output: '" + file + "' is a folder: name a file in it");
        }
        try {
            Path folder = folderOf(place());
            if (!Files.isDirectory(folder)) {
                throw CommandFailure.configuration(
                        "--output: there is no folder '" + folder + "' to write a file into");
            }
            if (!Files.isWritable(isPassage() ? file : folder)) {
                throw CommandFailure.configuration("--output: '" + file + "' may not be written by this user");
            }
        } catch (IOException unreachable) {
            throw CommandFailure.configuration("--output: '" + file + "' cannot be reached");
        }
    }

    /** Writes it; a signal meanwhile is said through {@code messages}. */
    void write(Destination.ByteWriting writing, Messages messages) {
        boolean through = false;
        try {
            through = isPassage();
            if (through) {
                try (OutputStream out =
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE))) {
                    writing.to(out);
                }
            } else {
                replace(place(), writing, messages);
            }
        } catch (IOException failed) {
            throw CommandFailure.internal(file + " could not be written, "
                    + (through ? "or not whole: " : "and nothing of it was: ")
                    + failed.getClass().getSimpleName() + ", " + failed.getMessage()
                    + ". Check the place: make room there, or name another with --output");
        }
    }

    /** A pipe or a device such as the null device: what is written passes through, and no file may take its place. */
    private boolean isPassage() throws IOException {
        return Files.exists(file)
                && Files.readAttributes(file, BasicFileAttributes.class).isOther();
    }

    private Path place() throws IOException {
        return Files.isRegularFile(file) ? file.toRealPath() : file;
    }

    private static void replace(Path file, Destination.ByteWriting writing, Messages messages) throws IOException {
        try (PartFile part = PartFile.in(folderOf(file), messages)) {
            writeAndForce(part.path(), writing);
            part.moveTo(file);
        }
    }

    private static void writeAndForce(Path file, Destination.ByteWriting writing) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            writing.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }
}
