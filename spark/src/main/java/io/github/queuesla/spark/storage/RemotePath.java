package io.github.queuesla.spark.storage;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address as a path: its text is what Hadoop's file systems are asked with. What no command asks of a path is not supported.
 * Immutable.
 */
final class RemotePath implements Path {

    private final FileSystem folder;
    private final String location;

    RemotePath(FileSystem folder, String location) {
        this.folder = folder;
        this.location = location;
    }

    @Override
    public FileSystem getFileSystem() {
        return folder;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public @Nullable Path getRoot() {
        return null;
    }

    @Override
    public Path getFileName() {
        return new RemotePath(folder, location.substring(location.lastIndexOf('/') + 1));
    }

    @Override
    public Path getParent() {
        return new RemotePath(folder, location.substring(0, location.lastIndexOf('/')));
    }

    @Override
    public int getNameCount() {
        return location.split("/", -1).length;
    }

    @Override
    public Path getName(int index) {
        return new RemotePath(folder, location.split("/", -1)[index]);
    }

    @Override
    public Path subpath(int begin, int end) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean startsWith(Path other) {
        return location.equals(other.toString()) || location.startsWith(other + "/");
    }

    @Override
    public boolean endsWith(Path other) {
        return location.equals(other.toString()) || location.endsWith("/" + other);
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path resolve(Path other) {
        return resolve(other.toString());
    }

    @Override
    public Path resolve(String other) {
        return other.isEmpty() ? this : new RemotePath(folder, location + "/" + other);
    }

    @Override
    public Path relativize(Path other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI toUri() {
        return new org.apache.hadoop.fs.Path(location).toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return this;
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return location.compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RemotePath path && path.folder == folder && path.location.equals(location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(location);
    }

    @Override
    public String toString() {
        return location;
    }
}
