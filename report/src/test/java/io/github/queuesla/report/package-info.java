/** Tests of the reports; what each format prints stands whole under {@code src/test/resources/golden}. */
@NullMarked
package io.github.queuesla.report;

import org.jspecify.annotations.NullMarked;
