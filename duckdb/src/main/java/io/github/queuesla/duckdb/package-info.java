/** DuckDB as the engine of the history, embedded in the process. */
@NullMarked
package io.github.queuesla.duckdb;

import org.jspecify.annotations.NullMarked;
