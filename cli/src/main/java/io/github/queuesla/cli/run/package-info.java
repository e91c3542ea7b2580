/**
 * One run of a command against an organisation: what it is resolved to, the connection it opens, and what it asks there.
 * Entry point: {@link io.github.queuesla.cli.run.RunContext}.
 */
@NullMarked
package io.github.queuesla.cli.run;

import org.jspecify.annotations.NullMarked;
