/** Tests of the formats. Entry point for other tests: {@link io.github.queuesla.report.format.Written}. */
@NullMarked
package io.github.queuesla.report.format;

import org.jspecify.annotations.NullMarked;
