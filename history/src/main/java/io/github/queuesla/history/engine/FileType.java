package io.github.queuesla.history.engine;

/** The type of a file that an engine can write from a query. */
public enum FileType {
    PARQUET,
    /** With a header; times in ISO 8601, in UTC. */
    CSV,
    /** One JSON object a line; times as in CSV. */
    NDJSON
}
