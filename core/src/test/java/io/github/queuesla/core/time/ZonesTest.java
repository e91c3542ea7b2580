package io.github.queuesla.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "America/Phoenix",
                "Africa/Abidjan",
                "Japan"
            })
    void placesAreAccepted(String name) {
        assertThat(Zones.parse(name)).isEqualTo(ZoneId.of(name));
        assertThat(Zones.parse(" " + name + " ")).isEqualTo(ZoneId.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Z", "GMT", "Etc/UTC", "Etc/GMT", "Etc/Zulu", "Zulu"})
    void universalTimeHasOneName(String name) {
        assertThat(Zones.parse(name)).isSameAs(Zones.UTC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "-05:00", "+2", "UTC+2", "GMT+01:00", "UT-3", "Etc/GMT+5", "Etc/GMT-1"})
    void fixedOffsetsAreRefusedWithTheReason(String name) {
        assertThatThrownBy(() -> Zones.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' is a fixed offset, which is wrong on one side of every clock change:"
                        + " name a place instead, such as Europe/Berlin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Berlin", "Europe/Atlantis", "CEST", "europe/berlin", "+25:00"})
    void unknownNamesAreRefused(String name) {
        assertThatThrownBy(() -> Zones.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a time zone");
    }
}
