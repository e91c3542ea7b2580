/**
 * Tests of the jar as a process: signals, full disks, closed streams, two at once. Entry point: {@link
 * io.github.queuesla.e2e.process.Jar}.
 */
@NullMarked
package io.github.queuesla.e2e.process;

import org.jspecify.annotations.NullMarked;
