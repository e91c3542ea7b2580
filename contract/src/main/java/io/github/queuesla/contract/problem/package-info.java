/**
 * What is wrong with a contract file, where, and what to do. Knows no key and no YAML.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.problem.ContractProblem}.
 */
@NullMarked
package io.github.queuesla.contract.problem;

import org.jspecify.annotations.NullMarked;
