/**
 * The jars beside the command's own, which only some commands load.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.library.LibraryFolder}.
 */
@NullMarked
package io.github.queuesla.cli.library;

import org.jspecify.annotations.NullMarked;
