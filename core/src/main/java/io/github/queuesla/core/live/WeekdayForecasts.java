package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forecasts from the same weekdays of the four weeks before. */
public final class WeekdayForecasts implements ForecastSource {

    private static final int WEEKS = 4;

    /** The counts of days that are over, from the platform or from a history. */
    @FunctionalInterface
    public interface PastCounts {
        ContractCounts count(Question question) throws CountSourceException;
    }

    private final PastCounts counts;
    private final VolumeForecast.Source source;

    /**
     * Forecasts from those counts.
     *
     * @param source where they come from
     */
    public WeekdayForecasts(PastCounts counts, VolumeForecast.Source source) {
        this.counts = counts;
        this.source = source;
    }

    @Override
    public VolumeForecast forecast(Contract contract, Instant now) throws CountSourceException {
        Question question = question(contract, now);
        ContractCounts found = counts.count(question);
        Granularity length = found.interval().orElse(Granularity.HALF_HOUR);
        Map<String, WeekdayProfile> profiles = new HashMap<>();
        for (ServiceLevel level : question.contract().serviceLevels()) {
            TimeRange range = question.period().in(level.zone()).range();
            profiles.put(level.name(), WeekdayProfile.of(found.of(level), range, length, now));
        }
        LocalDate first = ((Period.Day) question.period().from()).date();
        LocalDate last = ((Period.Day) question.period().to()).date();
        return new OfWeekdays(new VolumeForecast.Basis(source, first, last), profiles);
    }

    /** The question about the weeks before; their counts serve even if the service level was not valid yet. */
    static Question question(Contract contract, Instant now) {
        LocalDate today = now.atZone(contract.zone()).toLocalDate();
        Contract before = new Contract(
                contract.name(),
                contract.serviceLevels().stream()
                        .map(level -> level.withWindow(Window.PERIOD)
                                .withConditions(level.conditions().withValidity(Validity.ALWAYS)))
                        .toList());
        return Question.of(before, Period.ofDays(today.minusWeeks(WEEKS), today.minusDays(1), contract.zone()))
                .withNeeded(Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR)));
    }

    private record OfWeekdays(Basis basis, Map<String, WeekdayProfile> profiles) implements VolumeForecast {

        @Override
        public Optional<Long> expected(ServiceLevel level, TimeRange range) {
            return Optional.ofNullable(profiles.get(level.name()))
                    .flatMap(profile -> profile.expected(level, range))
                    // Rounded once, at the end: rounding the days first would shift the forecast.
                    .map(Fraction::nearest);
        }

        @Override
        public List<UsualInterval> usual(ServiceLevel level) {
            return Optional.ofNullable(profiles.get(level.name()))
                    .map(WeekdayProfile::usual)
                    .orElse(List.of());
        }
    }
}
