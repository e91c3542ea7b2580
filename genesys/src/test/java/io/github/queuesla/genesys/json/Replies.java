package io.github.queuesla.genesys.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** What the fuzz targets for JSON share. */
public final class Replies {

    private static final int MOST_DEPTH = 64;

    /** Inputs that have caused trouble for JSON readers. */
    private static final List<String> TROUBLE = List.of(
            "null",
            "true",
            "-1",
            "-0",
            "-0.0",
            "1.5",
            "101.0",
            "1e3",
            "0e999999999",
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1234567890123456789012345678901234567890",
            "12345678901234567890123456789012345678901",
            "NaN",
            "Infinity",
            "\"7\"",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"\\x\"",
            "[]",
            "{}",
            "[",
            "{",
            "]",
            "}",
            ",",
            ":",
            "\"",
            "\uFEFF",
            "\u0000",
            "\\",
            "/*",
            "'",
            "{\"x\":1,\"x\":2}",
            "\"" + "k".repeat(1_001) + "\":1,",
            "\"" + "v".repeat(2_000) + "\"",
            "[".repeat(65),
            "{\"a\":".repeat(65));

    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Replies() {}

    /** The dictionary for responses with these names. */
    public static List<String> dictionary(String... names) {
        return Stream.concat(TROUBLE.stream(), Arrays.stream(names).map(name -> "\"" + name + "\""))
                .toList();
    }

    /** How an input is read. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    /** The value read; empty when it was refused correctly: with one line that says what is wrong. */
    public static <T> Optional<T> read(byte[] input, Reader<T> reader) throws IOException {
        try {
            T value = reader.read(new ByteArrayInputStream(input));
            assertThat(depth(input)).isLessThanOrEqualTo(MOST_DEPTH);
            return Optional.of(value);
        } catch (MalformedBody refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(3_000);
            return Optional.empty();
        }
    }

    /** The bytes of a document of arbitrary text. */
    public static byte[] written(Consumer<JsonGenerator> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = ASCII.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writing.accept(json);
        }
        return bytes.toByteArray();
    }

    /** Writes a member that has a value. */
    public static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    /** The nesting of brackets, counted without a parser; unknown in UTF-16 and similar encodings. */
    private static int depth(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        if (text.indexOf('\u0000') >= 0) {
            return 0;
        }
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted) {
                at += character == '\\' ? 1 : 0;
                quoted = character != '"';
            } else {
                quoted = character == '"';
                depth += character == '[' || character == '{' ? 1 : character == ']' || character == '}' ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }
}
