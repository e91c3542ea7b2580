/**
 * What a seed stands for: a contact centre, a question, a client and its troubles; and the truth to hold the answer
 * against. Entry point: {@link io.github.queuesla.faultlab.scenario.Scenario}.
 */
@NullMarked
package io.github.queuesla.faultlab.scenario;

import org.jspecify.annotations.NullMarked;
