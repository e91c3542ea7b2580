/** Tests of the contract file; what a wrong file is told stands beside it under {@code src/test/resources/wrong}. */
@NullMarked
package io.github.queuesla.contract;

import org.jspecify.annotations.NullMarked;
