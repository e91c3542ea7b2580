/**
 * The scenario of a seed: a contact centre, a query, a client and its faults, and the true counts to check the answer
 * against. Entry point: {@link io.github.queuesla.faultlab.scenario.Scenario}.
 */
@NullMarked
package io.github.queuesla.faultlab.scenario;

import org.jspecify.annotations.NullMarked;
