package io.github.queuesla.spark;

import org.apache.hadoop.fs.Path;

/** Places as Hadoop's file systems name them. */
final class Location {

    private Location() {}

    /** The path of a folder or file; without a scheme it is one of this machine, whatever characters are in it. */
    static Path path(String location) {
        return location.contains("://")
                ? new Path(location)
                : new Path(java.nio.file.Path.of(location).toUri());
    }
}
