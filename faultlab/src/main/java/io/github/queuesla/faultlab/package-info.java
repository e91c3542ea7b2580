/**
 * Thousands of runs of the real client with injected faults, each checked against the true counts, and planted bugs
 * that those runs must find. Never published. Entry point: {@link io.github.queuesla.faultlab.FaultLab}.
 */
@NullMarked
package io.github.queuesla.faultlab;

import org.jspecify.annotations.NullMarked;
