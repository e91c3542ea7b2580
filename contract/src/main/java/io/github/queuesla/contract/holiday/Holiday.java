package io.github.queuesla.contract.holiday;

import io.github.queuesla.core.time.OpenTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day on which people stay at home, all of it or from some hour on. Immutable.
 *
 * @param name what it is called
 * @param fromMinute minutes after midnight when it begins; 0 for a whole day
 */
public record Holiday(String name, int fromMinute) {

    /** What is left of the hours of a day. */
    public List<OpenTime> leaves(List<OpenTime> hours) {
        return hours.stream()
                .flatMap(open -> open.fromMinute() >= fromMinute
                        ? Stream.empty()
                        : Stream.of(new OpenTime(open.fromMinute(), Math.min(open.toMinute(), fromMinute))))
                .toList();
    }
}
