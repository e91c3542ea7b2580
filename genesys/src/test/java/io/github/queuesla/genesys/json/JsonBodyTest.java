package io.github.queuesla.genesys.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private static long count(String body) throws IOException {
        return JsonBody.read(stream(body), cursor -> {
            long[] count = {-1};
            cursor.object(name -> {
                if (name.equals("count")) {
                    count[0] = cursor.count();
                } else if (name.equals("sum")) {
                    count[0] = cursor.sum();
                } else {
                    cursor.skip();
                }
            });
            return count[0];
        });
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "402000.0,402000",
        "4.02E5,402000",
        "0.49,0",
        "1262500.5,1262501",
        "0e999999999,0",
        "1e-999999999,0",
        "999999999999999,999999999999999"
    })
    void sumsAreRoundedToWholeNumbers(String written, long value) throws IOException {
        assertThat(count("{\"sum\": " + written + "}")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,is negative",
        "1e15,has more than 15 digits",
        "1e999999999,has more than 15 digits",
        "null,is not a number"
    })
    void invalidSumIsRefusedWithItsPlace(String written, String reason) {
        assertThatThrownBy(() -> count("{\"sum\": " + written + "}"))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("/sum " + reason);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-0,0", "101.0,101", "1.01e2,101", "9223372036854775807,9223372036854775807", "0e999999999,0"})
    void wholeNumbersAreCountsInEveryNotation(String written, long value) throws IOException {
        assertThat(count("{\"count\": " + written + "}")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,is negative",
        "-9223372036854775808,is negative",
        "-0.5,is negative",
        "1.5,is not a whole number",
        "1e-999999999,is not a whole number",
        "1e999999999,'is not a whole number, or too large'",
        "9223372036854775808,'is not a whole number, or too large'",
        "true,is not a number",
        "null,is not a number",
        "[],is not a number",
        "{},is not a number"
    })
    void invalidCountIsRefusedWithItsPlace(String written, String reason) {
        assertThatThrownBy(() -> count("{\"count\": " + written + "}"))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("/count " + reason);
    }

    @Test
    void textThatLooksLikeACountIsRefusedAndNotQuoted() {
        assertThatThrownBy(() -> count("{\"count\": \"7777\"}"))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("the value at /count is not a number");
    }

    @Test
    void numbersHaveAtMostFortyCharacters() throws IOException {
        String longest = "1".repeat(40);
        assertThat(JsonBody.read(stream(longest), JsonCursor::number)).isEqualTo(longest);
        assertThatThrownBy(() -> JsonBody.read(stream(longest + "1"), JsonCursor::number))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999", "123456789012345678901234567890123456789012345678901"})
    void hugeNumbersAreRefused(String written) {
        assertThatThrownBy(() -> count("{\"count\": " + written + "}")).isInstanceOf(MalformedBody.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"count\": 1, \"count\": 2}|not valid JSON at line 1, column",
                "{\"count\": 1|not valid JSON at line 1, column",
                "{\"count\": 1} canary|not valid JSON at line 1, column",
                "{\"count\": 1} {}|there is content after the end of the JSON document",
                "<html><body>canary</body></html>|not valid JSON at line 1, column",
                "canary|not valid JSON at line 1, column",
                "''|the body is empty",
                "'   '|the body is empty",
                "\"canary\"|the body is not an object",
                "[]|the body is not an object",
                "7|the body is not an object"
            })
    void invalidDocumentIsRefusedWithoutQuotingIt(String body, String reason) {
        assertThatThrownBy(() -> count(body))
                .isInstanceOf(MalformedBody.class)
                .hasMessageStartingWith(reason)
                .hasMessageNotContaining("canary");
    }

    @Test
    void nullCountsAsAnEmptyObjectOrArray() throws IOException {
        assertThat(count("null")).isEqualTo(-1);
        JsonBody.read(stream("null"), cursor -> {
            cursor.array(1, () -> assertThat(true).as("no element").isFalse());
            return 0;
        });
    }

    @Test
    void brokenEncodingIsRefused() {
        byte[] body = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
        assertThatThrownBy(() -> JsonBody.read(new ByteArrayInputStream(body), cursor -> {
                    cursor.object(name -> cursor.skip());
                    return 0;
                }))
                .isInstanceOf(IOException.class);
    }

    @Test
    void nestingBeyondSixtyFourIsRefused() throws IOException {
        assertThat(count("{\"x\":" + "[".repeat(63) + "]".repeat(63) + "}")).isEqualTo(-1);
        assertThatThrownBy(() -> count("{\"x\":" + "[".repeat(100_000)))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("64");
    }

    @Test
    void longNamesAndTextsAreRefused() {
        assertThatThrownBy(() -> count("{\"" + "n".repeat(2_000_000) + "\":1}")).isInstanceOf(MalformedBody.class);
        assertThatThrownBy(() -> JsonBody.read(stream("\"" + "t".repeat(1_100_000) + "\""), JsonCursor::text))
                .isInstanceOf(MalformedBody.class);
    }

    @Test
    void arrayBeyondItsLimitIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> JsonBody.read(stream("{\"list\": [1, 2, 3]}"), cursor -> {
                    cursor.object(name -> cursor.array(2, cursor::skip));
                    return 0;
                }))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining("/list")
                .hasMessageContaining("more than 2 entries");
    }

    @Test
    void brokenStreamIsNotAMalformedBody() {
        IOException broken = new IOException("reset");
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw broken;
            }
        };
        assertThatThrownBy(() -> JsonBody.read(stream, JsonCursor::text)).isSameAs(broken);
    }

    @Test
    void emptyAndNullTextsAreAbsent() throws IOException {
        assertThat(JsonBody.read(stream("\"\""), JsonCursor::textOrNull)).isEmpty();
        assertThat(JsonBody.read(stream("null"), JsonCursor::textOrNull)).isEmpty();
        assertThat(JsonBody.read(stream("\"x\""), JsonCursor::textOrNull)).contains("x");
    }
}
