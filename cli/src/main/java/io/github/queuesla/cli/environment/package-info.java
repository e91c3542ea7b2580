/**
 * The machine that a command runs on, and how a command fails. Knows no command; no other package accesses the system.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.environment.CliEnvironment}.
 */
@NullMarked
package io.github.queuesla.cli.environment;

import org.jspecify.annotations.NullMarked;
