package io.github.queuesla.history.folder;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The operations by which a history is written. Each leaves the folder in a state that the next run can continue from,
 * even when the process ends before or after it.
 */
public interface FileOperations {

    /** Creates a folder that only its owner can open; does nothing when it exists. */
    void createFolder(Path folder) throws IOException;

    /** Creates an empty file that only its owner can read, in place of an existing one. */
    void createFile(Path file) throws IOException;

    /** Writes the content of an existing file. */
    void write(Path file, byte[] content) throws IOException;

    /** Replaces some bytes of an existing file. */
    void patch(Path file, long place, byte[] bytes) throws IOException;

    /** Forces the content of a file to the disk. */
    void force(Path file) throws IOException;

    /** Gives a file another name, at once; a file that has it is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Replaces a file that only its owner can read, whole or not at all. */
    default void replace(Path file, byte[] content) throws IOException {
        Path part = FolderLayout.part(file);
        createFile(part);
        write(part, content);
        force(part);
        move(part, file);
        forceFolder(file.resolveSibling(""));
    }

    /** Gives a file a second name, or copies it where that is not possible. */
    void link(Path file, Path second) throws IOException;

    /** Forces the names in a folder to the disk. */
    void forceFolder(Path folder) throws IOException;

    /** Deletes a file or an empty folder; does nothing when it is not there. */
    void delete(Path path) throws IOException;
}
