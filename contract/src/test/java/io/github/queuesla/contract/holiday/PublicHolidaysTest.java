package io.github.queuesla.contract.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.queuesla.core.time.OpenTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private static Optional<String> name(PublicHolidays place, String day) {
        return place.on(LocalDate.parse(day)).map(Holiday::name);
    }

    private static Holiday holiday(PublicHolidays place, String day) {
        return place.on(LocalDate.parse(day)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2024-10-03, National Holiday",
        "de, 2024-03-29, Good Friday",
        "GB, 2021-12-25, Christmas Day",
        "GB, 2021-12-27, Christmas Day (substitute day)",
        "GB, 2021-12-28, Boxing Day (substitute day)",
        "US, 2024-11-28, Thanksgiving Day",
        "US, 2021-12-31, New Year's Day (substitute day)",
        "US, 2023-11-10, Veterans Day (substitute day)",
        "US, 2024-07-03, ",
        "KR, 2025-05-05, 'Buddha''s Birthday, Children''s Day'",
        "JP, 2024-12-23, "
    })
    void countriesHaveTheirs(String country, String day, String name) {
        assertThat(name(PublicHolidays.of(country), day)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void regionsAddTheirs() {
        PublicHolidays germany = PublicHolidays.of("DE");
        assertThat(name(germany, "2024-03-08")).isEmpty();
        assertThat(name(germany.inRegion("BE"), "2024-03-08")).isPresent();
        assertThat(name(germany.inRegion("be"), "2024-10-03")).isPresent();
        assertThat(name(germany.inRegion("by/a"), "2024-08-08"))
                .as("Augsburg's own")
                .isPresent();
        assertThat(name(germany.inRegion("by/a"), "2024-01-06")).as("Bavaria's").isPresent();
        assertThat(name(germany.inRegion("by"), "2024-08-08")).isEmpty();
    }

    @Test
    void regionsTakeBackWhatTheyDoNotKeep() {
        PublicHolidays kingdom = PublicHolidays.of("GB");
        assertThat(name(kingdom.inRegion("eng"), "2024-04-01")).contains("Easter Monday");
        assertThat(name(kingdom.inRegion("sct"), "2024-04-01")).isEmpty();
    }

    @Test
    void partsOfDaysBeginAtTheirHours() {
        PublicHolidays queensland = PublicHolidays.of("AU").inRegion("qld");
        Holiday evening = holiday(queensland, "2024-12-24");

        assertThat(evening.fromMinute()).isEqualTo(18 * 60);
        assertThat(evening.leaves(List.of(OpenTime.parse("08:00-12:00"), OpenTime.parse("13:00-20:00"))))
                .containsExactly(OpenTime.parse("08:00-12:00"), OpenTime.parse("13:00-18:00"));
        assertThat(evening.leaves(List.of(OpenTime.parse("18:00-24:00")))).isEmpty();
        assertThat(holiday(queensland, "2024-12-25").leaves(List.of(OpenTime.ALL_DAY)))
                .isEmpty();
    }

    @Test
    void daysOnWhichOnlyBanksCloseAreOrdinary() {
        assertThat(name(PublicHolidays.of("CH"), "2024-01-02")).isEmpty();
    }

    @Test
    void placesThatAreNotKnownAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("GERMNY"))
                .withMessage("'GERMNY' is not a country with known holidays: write DE for Germany");
        for (String nothing : List.of("../../secret", "", "#", "+0101:", "DE/by")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PublicHolidays.of(nothing))
                    .withMessageContaining("is not a country");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("DE").inRegion("by/xx"))
                .withMessage("'xx' is not a region of DE/by: write one of a, ag, evang, in, kath, mu, re, wu");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("DE").inRegion("bavaria"))
                .withMessage("'bavaria' is not a region of DE: write by for Bavaria");
    }

    @Test
    void yearsBesideTheTableAreRefused() {
        PublicHolidays japan = PublicHolidays.of("JP");
        assertThat(name(japan, "2010-01-01")).isPresent();
        assertThat(name(japan, "2040-01-01")).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> name(japan, "2041-01-02"))
                .withMessageStartingWith("the holidays of JP are known for 2010 to 2040, not for 2041: ");
        assertThatIllegalArgumentException().isThrownBy(() -> name(japan, "2009-12-31"));
    }

    @Test
    void whatATableCannotKnowIsSaid() {
        assertThat(PublicHolidays.of("SG").doubts())
                .extracting(Doubt::what)
                .containsExactly(
                        "holidays of SG that follow the Chinese calendar are computed: Chinese New Year",
                        "holidays of SG that follow the moon are announced shortly before: Hari Raya Haji, Hari Raya Puasa",
                        "holidays of SG are decreed each year: Vesak Day, Deepavali and polling days");
        assertThat(PublicHolidays.of("QA").doubts()).as("from jollyday").isNotEmpty();
        assertThat(PublicHolidays.of("IN").doubts()).isNotEmpty();
        assertThat(PublicHolidays.of("DE").doubts()).isEmpty();
    }

    @Test
    void whoseRegionsDifferIsAskedForOne() {
        PublicHolidays canada = PublicHolidays.of("CA");
        assertThat(canada.doubts())
                .containsExactly(new Doubt(
                        "the holidays of CA without a region apply in no part of it",
                        "add the region, such as on for Ontario"));
        assertThat(canada.inRegion("on").doubts()).isEmpty();
    }
}
