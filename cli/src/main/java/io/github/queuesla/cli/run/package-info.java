/**
 * One run of a command against an organisation: what it was resolved to, the connection it opens, and what it asks.
 * Knows no command and no report.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.run.RunContext}.
 */
@NullMarked
package io.github.queuesla.cli.run;

import org.jspecify.annotations.NullMarked;
