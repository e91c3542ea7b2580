package io.github.queuesla.genesys.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    private static final String CHARACTERS = "0123456789-:.TZ+ ";

    private static long millis(String text) {
        char[] characters = ("##" + text + "9Z").toCharArray();
        return IsoTime.millis(characters, 2, text.length());
    }

    private static long byTheLibrary(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException unreadable) {
            return IsoTime.NONE;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T08:15:02.101Z, 2024-05-01T08:15:02.101Z",
        "2024-05-01T08:15:02Z, 2024-05-01T08:15:02Z",
        "2024-02-29T23:59:59.9Z, 2024-02-29T23:59:59.900Z",
        "2000-02-29T00:00:00.12Z, 2000-02-29T00:00:00.120Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
        "2024-05-01T08:15:02.101987654Z, 2024-05-01T08:15:02.101Z",
        "2024-05-01T10:15:02.101+02:00, 2024-05-01T08:15:02.101Z",
        "2024-05-01T08:15Z, 2024-05-01T08:15:00Z"
    })
    void timesAreReadToTheMillisecond(String text, String time) {
        assertThat(millis(text)).isEqualTo(Instant.parse(time).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2021-04-2T10:00:00.000Z",
                "2023-02-29T10:00:00.000Z",
                "1900-02-29T10:00:00.000Z",
                "2024-13-01T10:00:00.000Z",
                "2024-00-01T10:00:00.000Z",
                "2024-04-31T10:00:00.000Z",
                "2024-04-00T10:00:00.000Z",
                "2024-04-01T24:00:00.000Z",
                "2024-04-01T10:60:00.000Z",
                "2024-04-01T10:00:60.000Z",
                "2024-04-01T10:00:00.000",
                "2024-04-01 10:00:00.000Z",
                "2024-04-01T10:00:00,000Z",
                "2024-04-01T10:00:00.0000000001Z",
                "2024-04-01T10:00:00.00xZ"
            })
    void anythingElseIsNoTime(String text) {
        assertThat(millis(text)).isEqualTo(IsoTime.NONE);
    }

    @Test
    void timesAreThoseOfTheLibrary() {
        Random random = new Random(1);
        for (int n = 0; n < 20_000; n++) {
            long millis = random.nextLong(-62_167_219_200_000L, 253_402_300_800_000L);
            String text = Instant.ofEpochMilli(millis).toString();
            assertThat(millis(text)).as(text).isEqualTo(millis);
            char[] changed = text.toCharArray();
            changed[random.nextInt(changed.length)] = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            String other = new String(changed);
            assertThat(millis(other)).as(other).isEqualTo(byTheLibrary(other));
        }
    }
}
