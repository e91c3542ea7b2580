package io.github.queuesla.genesys.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionSettingsTest {

    private static DataRetention read(FakePlatform platform) {
        return new RetentionSettings(platform.client(), FakePlatform.API).read();
    }

    @Test
    void daysAreThoseOfTheSettings() {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("{\"retentionDays\":365,\"selfUri\":\"/x\"}"));
        assertThat(read(platform)).isEqualTo(DataRetention.known(Optional.of(365L)));
        assertThat(platform.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.path()).isEqualTo("/api/v2/analytics/dataretention/settings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"retentionDays\":null}"})
    void withoutASettingContactsAreKept(String body) {
        assertThat(read(new FakePlatform(sent -> Reply.ok(body)))).isEqualTo(DataRetention.known(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500, 501})
    void refusalLeavesItUnknown(int status) {
        assertThat(read(new FakePlatform(sent -> Reply.error(status, "refused", "No."))))
                .isEqualTo(DataRetention.UNKNOWN);
    }

    @Test
    void unreadableAnswerLeavesItUnknown() {
        assertThat(read(new FakePlatform(sent -> Reply.ok("{\"retentionDays\":\"long\"}"))))
                .isEqualTo(DataRetention.UNKNOWN);
    }
}
