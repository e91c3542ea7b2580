package io.github.queuesla.history.settled;

/**
 * A file of a settled period, as its manifest lists it. Immutable.
 *
 * @param path where it is in the folder of the period, with slashes
 * @param bytes its size
 * @param sha256 the hash of its bytes
 */
public record KeptFile(String path, long bytes, String sha256) {}
