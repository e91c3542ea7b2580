/**
 * DuckDB as the engine of the history, embedded in the process.
 *
 * <p>Entry point: {@link io.github.queuesla.duckdb.DuckDbEngine}.
 */
@NullMarked
package io.github.queuesla.duckdb;

import org.jspecify.annotations.NullMarked;
