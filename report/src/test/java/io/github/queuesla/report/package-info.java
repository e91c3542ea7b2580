/** Tests of the reports; the whole output of each format is under {@code src/test/resources/golden}. */
@NullMarked
package io.github.queuesla.report;

import org.jspecify.annotations.NullMarked;
