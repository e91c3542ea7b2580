package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret is redacted in every encoding, and nothing else is. */
class RedactionTest {

    private static final String CHARACTERS =
            "abcXYZ0123456789-_~.+/=&?#%\"'\\<>|{}[]()*^$!@:; \u00fc\u20ac\ud83d\ude00";

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEncodingIsRedactedEntirely(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] alphabet = CHARACTERS.codePoints().toArray();
        String secret = random.ints(12 + random.nextInt(30), 0, alphabet.length)
                .mapToObj(at -> Character.toString(alphabet[at]))
                .collect(Collectors.joining());
        Redaction redaction = Redaction.none().and(Secret.of(secret));
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        for (String form : List.of(
                secret,
                url,
                url.replace("+", "%20"),
                URLEncoder.encode(url, StandardCharsets.UTF_8),
                json,
                json.replace("/", "\\/"),
                secret.replace("&", "&amp;")
                        .replace("\"", "&#34;")
                        .replace("'", "&#x27;")
                        .replace("<", "&lt;"))) {
            assertThat(redaction.clean("(" + form + ")")).as(secret).isEqualTo("(***)");
        }
        byte[] before = secret.substring(0, 1).getBytes(StandardCharsets.UTF_8);
        for (String lead : List.of("", "a", "ab", "id:")) {
            byte[] bytes = (lead + secret + "|" + before.length).getBytes(StandardCharsets.UTF_8);
            assertThat(redaction.clean("x " + Base64.getEncoder().encodeToString(bytes) + " y"))
                    .isEqualTo("x *** y");
            assertThat(redaction.clean("x " + Base64.getUrlEncoder().encodeToString(bytes) + " y"))
                    .isEqualTo("x *** y");
        }
    }

    @ParameterizedTest
    @CsvSource({"abc, abc abc", "abcd, ab cd", "long-secret-of-42, long secret of 42", "a+b+c+d, aabbccdd"})
    void otherTextsAreUnchanged(String secret, String text) {
        assertThat(Redaction.none().and(Secret.of(secret)).clean(text)).isEqualTo(text);
    }

    @Test
    void nameMayContainAShortSecretByChance() {
        Redaction redaction = Redaction.none().and(Secret.of("Sales")).and(Secret.of("0123456789abcdef"));

        assertThat(redaction.cleanName("Sales 0123456789abcdef")).isEqualTo("Sales ***");
        assertThat(redaction.clean("Sales 0123456789abcdef")).isEqualTo("*** ***");
    }

    @Test
    void suppressedFailureMayQuoteASecret() {
        Redaction redaction = Redaction.none().and(Secret.of("canary-secret"));
        IOException failure = new IOException("harmless");
        failure.addSuppressed(new IOException("sent canary-secret"));

        assertThat(redaction.clean(failure)).isNull();
        assertThat(redaction.clean(new IOException("harmless"))).isNotNull();
    }

    /** Made to be slow: the beginning of a secret, repeated. */
    @Test
    void hostileTextTakesNoLongerThanOrdinaryText() {
        Redaction redaction = Redaction.none().and(Secret.of("abcd\\\\\\\\efgh%%%%%%%%+/=ijkl"));
        String hostile = "abcd" + "\\".repeat(500_000) + "%25".repeat(200_000) + "AbCd".repeat(200_000);

        assertThat(assertTimeout(Duration.ofSeconds(5), () -> redaction.clean(hostile)))
                .isEqualTo(hostile);
    }
}
