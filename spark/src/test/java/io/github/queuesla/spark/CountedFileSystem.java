package io.github.queuesla.spark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The files of this machine under another scheme, as if they were far away; counts how often folders are listed. */
public final class CountedFileSystem extends RawLocalFileSystem {

    static final String SCHEME = "counted";

    /** The setting that tells Hadoop of it. */
    static final String SETTING = "spark.hadoop.fs." + SCHEME + ".impl";

    static final AtomicInteger LISTINGS = new AtomicInteger();

    /** The end of the address of a folder whose storage does not respond. */
    static final String AWAY = "away";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        if (path.getName().equals(AWAY)) {
            throw new IOException(
                    "list on " + path + ": java.net.ConnectException: Connection refused",
                    new ConnectException("Connection refused"));
        }
        if (pathToFile(path).isDirectory()) {
            LISTINGS.incrementAndGet();
        }
        FileStatus[] entries = super.listStatus(path);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = plain(entries[i]);
        }
        return entries;
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return plain(super.getFileStatus(path));
    }

    /** Without the permissions, which are asked for by the scheme of this machine's files. */
    private static FileStatus plain(FileStatus status) {
        return new FileStatus(
                status.getLen(),
                status.isDirectory(),
                status.getReplication(),
                status.getBlockSize(),
                status.getModificationTime(),
                status.getPath());
    }
}
