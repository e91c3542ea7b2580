package io.github.queuesla.history.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What the system says of a file, by which another file in its place is noticed without being opened. Immutable.
 *
 * @param bytes the size
 * @param modified when it was last written
 * @param key what tells it from all files that are there with it, such as its inode; absent where the system has none
 */
public record FileStamp(long bytes, FileTime modified, Optional<Object> key) {

    /**
     * The stamp of a file.
     *
     * @throws IOException when there is none, or the system does not say
     */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(
                attributes.size(), attributes.lastModifiedTime(), Optional.ofNullable(attributes.fileKey()));
    }
}
