/** The fault schedules that every build runs. Entry point: {@link io.github.queuesla.faultlab.FaultScheduleTest}. */
@NullMarked
package io.github.queuesla.faultlab;

import org.jspecify.annotations.NullMarked;
