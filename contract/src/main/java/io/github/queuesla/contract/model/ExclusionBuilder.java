package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.HoursKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Makes an exclusion of two days or times and a reason. */
final class ExclusionBuilder {

    private static final int QUARTER_HOUR = 15 * 60;

    private final Section written;
    private final ZoneId zone;
    private final Problems problems;

    ExclusionBuilder(Section written, ZoneId zone, Problems problems) {
        this.written = written;
        this.zone = zone;
        this.problems = problems;
    }

    Optional<Exclusion> build() {
        Optional<Period.Bound> from = written.get(HoursKeys.FROM).flatMap(this::edge);
        Optional<Period.Bound> to = written.get(HoursKeys.TO).flatMap(this::edge);
        Optional<String> reason = written.value(HoursKeys.EXCLUSION_REASON);
        if (from.isEmpty() || to.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Exclusion(new Period(from.get(), to.get(), zone).range(), reason.get()));
        } catch (IllegalArgumentException refusal) {
            problems.error(
                    written.at(HoursKeys.TO),
                    "this exclusion ends before it begins",
                    "let 'to' be later than 'from'; a day is included whole");
            return Optional.empty();
        }
    }

    private Optional<Period.Bound> edge(Located<String> text) {
        try {
            Period.Bound edge = PeriodText.bound(text.value(), zone);
            return edge instanceof Period.Timestamp moment ? moment(moment, text) : Optional.of(edge);
        } catch (IllegalArgumentException refusal) {
            problems.refused(text.at(), refusal, "write 2024-03-12T10:00, for instance");
            return Optional.empty();
        }
    }

    private Optional<Period.Bound> moment(Period.Timestamp moment, Located<String> text) {
        LocalTime time = moment.instant().atZone(zone).toLocalTime();
        if (time.toSecondOfDay() % QUARTER_HOUR != 0) {
            problems.error(
                    text.at(),
                    "'" + text.value() + "' cuts a quarter hour, and contacts can only be counted by whole ones",
                    "write the quarter hour before or behind");
            return Optional.empty();
        }
        int readings = readings(text.value());
        if (readings == 0) {
            problems.error(
                    text.at(),
                    "there is no " + text.value() + " in " + zone + ", where the clock is put forward",
                    "write a time that exists");
            return Optional.empty();
        }
        if (readings == 2) {
            problems.warning(
                    text.at(),
                    text.value() + " happens twice in " + zone + ", and the first is taken",
                    "add the offset, such as " + moment.text());
        }
        return Optional.of(moment);
    }

    /** How many moments a time without an offset stands for; one when it has an offset. */
    private int readings(String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
            return zone.getRules().getValidOffsets(local).size();
        } catch (DateTimeParseException hasOffset) {
            return 1;
        }
    }
}
