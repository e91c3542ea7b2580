/**
 * One run of a command against an organisation: its context, its connection and its queries.
 * Knows no command and no report.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.run.RunContext}.
 */
@NullMarked
package io.github.queuesla.cli.run;

import org.jspecify.annotations.NullMarked;
