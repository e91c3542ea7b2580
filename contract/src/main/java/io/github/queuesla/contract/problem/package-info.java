/**
 * Problems of contract files: what is wrong, where, and what to do. It knows neither keys nor YAML.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.problem.ContractProblem}.
 */
@NullMarked
package io.github.queuesla.contract.problem;

import org.jspecify.annotations.NullMarked;
