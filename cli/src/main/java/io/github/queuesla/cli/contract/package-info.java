/**
 * Commands about a contract. Knows no HTTP and computes nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.contract.ContractOptions}.
 */
@NullMarked
package io.github.queuesla.cli.contract;

import org.jspecify.annotations.NullMarked;
