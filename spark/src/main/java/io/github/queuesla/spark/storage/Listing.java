package io.github.queuesla.spark.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;

/** The files below a folder with their sizes, as the storage lists them in one go, when they are first asked for. */
final class Listing {

    private final String root;
    private final Configuration hadoop;
    private @Nullable NavigableMap<String, Long> sizes;

    Listing(String root, Configuration hadoop) {
        this.root = root;
        this.hadoop = hadoop;
    }

    /**
     * The size of a file; negative for a folder.
     *
     * @throws NoSuchFileException when it is neither
     */
    long size(String location) throws IOException {
        @Nullable Long size = sizes().get(location);
        if (size != null) {
            return size;
        }
        if (below(location).isEmpty()) {
            throw new NoSuchFileException(location);
        }
        return -1;
    }

    /** The names in a folder. */
    List<String> names(String location) throws IOException {
        Map<String, Long> below = below(location);
        if (below.isEmpty()) {
            throw new NoSuchFileException(location);
        }
        int start = location.length() + 1;
        return below.keySet().stream()
                .map(file -> file.substring(start).replaceFirst("/.*", ""))
                .distinct()
                .toList();
    }

    /** The content of a small file. */
    byte[] content(String location) throws IOException {
        size(location);
        Path path = new Path(location);
        try (InputStream bytes = storage(path).open(path)) {
            return bytes.readAllBytes();
        }
    }

    private Map<String, Long> below(String location) throws IOException {
        return sizes().subMap(location + "/", true, location + "0", false);
    }

    private synchronized NavigableMap<String, Long> sizes() throws IOException {
        if (sizes == null) {
            sizes = list();
        }
        return sizes;
    }

    private NavigableMap<String, Long> list() throws IOException {
        NavigableMap<String, Long> found = new TreeMap<>();
        Path path = new Path(root);
        FileSystem storage = storage(path);
        try {
            String whole = storage.makeQualified(path).toString();
            RemoteIterator<LocatedFileStatus> files = storage.listFiles(path, true);
            while (files.hasNext()) {
                LocatedFileStatus file = files.next();
                found.put(root + file.getPath().toString().substring(whole.length()), file.getLen());
            }
            return found;
        } catch (FileNotFoundException none) {
            return found;
        } catch (AccessDeniedException denied) {
            throw denied;
        } catch (IOException failed) {
            throw new IOException(reason(failed), failed);
        }
    }

    /** The message of the first failure: those of the failures that it caused repeat it, with names of classes. */
    private static String reason(Throwable failed) {
        @Nullable Throwable cause = failed.getCause();
        return cause == null || cause.getMessage() == null ? String.valueOf(failed.getMessage()) : reason(cause);
    }

    private FileSystem storage(Path path) throws IOException {
        try {
            return path.getFileSystem(hadoop);
        } catch (RuntimeException missing) {
            // So Hadoop says that the classes of a file system that it knows are not there.
            throw new IOException(missing.getMessage(), missing);
        }
    }
}
