/**
 * What is wrong with a contract file, where, and what to do. Entry point: {@link io.github.queuesla.contract.problem.ContractProblem}.
 */
@NullMarked
package io.github.queuesla.contract.problem;

import org.jspecify.annotations.NullMarked;
