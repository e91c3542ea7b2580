/**
 * Thousands of runs of the real client, each with faults of its own and each compared with the true numbers; and bugs
 * planted to see whether they are found. Never published.
 *
 * <p>Entry point: {@link io.github.queuesla.faultlab.FaultLab}.
 */
@NullMarked
package io.github.queuesla.faultlab;

import org.jspecify.annotations.NullMarked;
