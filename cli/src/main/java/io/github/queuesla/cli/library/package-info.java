/**
 * The jars beside the command's own, which only some commands load, and the engine in them.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.library.OpenEngine}.
 */
@NullMarked
package io.github.queuesla.cli.library;

import org.jspecify.annotations.NullMarked;
