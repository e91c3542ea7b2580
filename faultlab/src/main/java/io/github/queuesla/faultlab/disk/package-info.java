/**
 * The disk of a process that may end at any moment: an engine with crash points, and the gates kept in the folder. The
 * crash points of single files are those of the tests of {@code history}.
 */
@NullMarked
package io.github.queuesla.faultlab.disk;

import org.jspecify.annotations.NullMarked;
