/**
 * Results as people and programs read them. Entry point: {@link io.github.queuesla.report.Report}.
 */
@NullMarked
package io.github.queuesla.report;

import org.jspecify.annotations.NullMarked;
