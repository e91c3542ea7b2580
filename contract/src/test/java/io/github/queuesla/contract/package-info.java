/** Tests of the contract file; the messages for wrong files are beside them in {@code src/test/resources/wrong}. */
@NullMarked
package io.github.queuesla.contract;

import org.jspecify.annotations.NullMarked;
