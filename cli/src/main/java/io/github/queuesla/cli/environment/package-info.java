/**
 * What a command takes from the machine it runs on, and how it ends. Knows no command; nothing else asks the system.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.environment.CliEnvironment}.
 */
@NullMarked
package io.github.queuesla.cli.environment;

import org.jspecify.annotations.NullMarked;
