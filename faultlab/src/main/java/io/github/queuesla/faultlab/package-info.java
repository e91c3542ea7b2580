/**
 * Thousands of runs of the real client, each with troubles of its own, each held against the truth; and bugs planted to
 * see whether they are found. Never published. Entry point: {@link io.github.queuesla.faultlab.FaultLab}.
 */
@NullMarked
package io.github.queuesla.faultlab;

import org.jspecify.annotations.NullMarked;
