/** Commands about a contract. Entry point: {@link io.github.queuesla.cli.contract.Asking}. */
@NullMarked
package io.github.queuesla.cli.contract;

import org.jspecify.annotations.NullMarked;
