/**
 * The contacts behind an attainment, one by one, with the reason why each is met, missed or excluded. Uses the definition
 * and the counts of the report, so that both have the same totals.
 *
 * <p>Entry point: {@link io.github.queuesla.core.evidence.LevelEvidence}.
 */
@NullMarked
package io.github.queuesla.core.evidence;

import org.jspecify.annotations.NullMarked;
