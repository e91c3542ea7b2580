/**
 * The contacts behind a service level, with the reason for each. Writes no format.
 *
 * <p>Entry point: {@link io.github.queuesla.report.evidence.EvidenceReport}.
 */
@NullMarked
package io.github.queuesla.report.evidence;

import org.jspecify.annotations.NullMarked;
