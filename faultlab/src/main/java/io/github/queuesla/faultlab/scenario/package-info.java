/**
 * What a seed stands for: a contact centre, a question, a client and its difficulties; and the true numbers to compare
 * with.
 *
 * <p>Entry point: {@link io.github.queuesla.faultlab.scenario.Scenario}.
 */
@NullMarked
package io.github.queuesla.faultlab.scenario;

import org.jspecify.annotations.NullMarked;
