package io.github.queuesla.spark.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * A folder on a file system of Hadoop with all that is below it, listed once. It can only be read. What no command asks of a
 * file system is not supported.
 */
public final class RemoteFolder extends FileSystem {

    private final RemoteFiles files;

    private RemoteFolder(RemoteFiles files) {
        this.files = files;
    }

    /**
     * The path of a folder, which is listed when it is first asked about.
     *
     * @param address where it is, such as {@code s3a://bucket/contacts}
     */
    public static Path path(String address, Configuration hadoop) {
        String text = address.replaceFirst("(?<=[^/])/+$", "");
        RemoteFolder folder = new RemoteFolder(new RemoteFiles(new Listing(text, hadoop)));
        return new RemotePath(folder, text);
    }

    @Override
    public FileSystemProvider provider() {
        return files;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("Hadoop closes its file systems when the process ends");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return new RemotePath(this, more.length == 0 ? first : first + "/" + String.join("/", more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        throw new UnsupportedOperationException();
    }
}
