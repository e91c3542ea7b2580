package io.github.queuesla.spark.storage;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says of a file or folder; times are not in it.
 *
 * @param bytes the size; negative for a folder
 */
record ListedAttributes(long bytes) implements BasicFileAttributes {

    private static final FileTime UNKNOWN = FileTime.fromMillis(0);

    @Override
    public FileTime lastModifiedTime() {
        return UNKNOWN;
    }

    @Override
    public FileTime lastAccessTime() {
        return UNKNOWN;
    }

    @Override
    public FileTime creationTime() {
        return UNKNOWN;
    }

    @Override
    public boolean isRegularFile() {
        return bytes >= 0;
    }

    @Override
    public boolean isDirectory() {
        return bytes < 0;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public long size() {
        return Math.max(0, bytes);
    }

    @Override
    public @Nullable Object fileKey() {
        return null;
    }
}
