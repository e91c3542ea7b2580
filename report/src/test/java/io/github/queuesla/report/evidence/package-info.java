/** Tests of the output of evidence. */
@NullMarked
package io.github.queuesla.report.evidence;

import org.jspecify.annotations.NullMarked;
