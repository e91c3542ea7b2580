package io.github.queuesla.contract.holiday;

import io.github.queuesla.core.time.OpenTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A public holiday, for the whole day or from some hour on. Immutable.
 *
 * @param name its name in the table
 * @param fromMinute its start in minutes after midnight; 0 for a whole day
 */
public record Holiday(String name, int fromMinute) {

    /** The part of these hours before the holiday begins. */
    public List<OpenTime> leaves(List<OpenTime> hours) {
        return hours.stream()
                .flatMap(open -> open.fromMinute() >= fromMinute
                        ? Stream.empty()
                        : Stream.of(new OpenTime(open.fromMinute(), Math.min(open.toMinute(), fromMinute))))
                .toList();
    }
}
