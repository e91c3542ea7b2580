package io.github.queuesla.contract.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays that people can look up elsewhere. */
class PublicHolidaysTest {

    private static Optional<String> name(PublicHolidays place, String day) {
        return place.on(LocalDate.parse(day)).map(special -> {
            assertThat(special.open()).isEmpty();
            return special.reason();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2024-10-03, German Unity Day",
        "de, 2024-03-29, Good Friday",
        "GB, 2024-04-01, ",
        "GB, 2021-12-27, Christmas",
        "GB, 2021-12-28, Boxing Day",
        "GB, 2021-12-25, ",
        "US, 2024-11-28, Thanksgiving Day",
        "US, 2021-12-31, New Year's Day",
        "US, 2022-12-26, Christmas",
        "US, 2024-07-03, "
    })
    void countriesHaveTheirs(String country, String day, String name) {
        assertThat(name(PublicHolidays.of(country), day)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void regionsAddTheirs() {
        PublicHolidays germany = PublicHolidays.of("DE");
        assertThat(name(germany, "2024-03-08")).isEmpty();
        assertThat(name(germany.inRegion("BE"), "2024-03-08")).contains("International Women's Day");
        assertThat(name(germany.inRegion("be"), "2024-10-03")).contains("German Unity Day");
        assertThat(name(PublicHolidays.of("GB").inRegion("eng"), "2024-04-01")).contains("Easter Monday");
        assertThat(name(germany.inRegion("by/ag"), "2024-08-08"))
                .as("Augsburg's own")
                .isPresent();
        assertThat(name(germany.inRegion("by"), "2024-08-08")).isEmpty();
    }

    @Test
    void daysOnWhichOnlyBanksCloseAreOrdinary() {
        assertThat(name(PublicHolidays.of("CH"), "2024-01-02")).isEmpty();
    }

    @Test
    void namesAreEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(name(PublicHolidays.of("AT"), "2024-12-25")).contains("Christmas");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void placesThatAreNotKnownAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("GERMNY"))
                .withMessage("'GERMNY' is no country with known holidays: write DE for germany");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("../../secret"))
                .withMessageContaining("is no country");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("DE").inRegion("by/xx"))
                .withMessageContaining("'xx' is no region of by");
    }
}
