/** What the published analytics queries have in common: intervals, filters and names. Entry point: {@link Filter}. */
@NullMarked
package io.github.queuesla.simulator.query;

import org.jspecify.annotations.NullMarked;
