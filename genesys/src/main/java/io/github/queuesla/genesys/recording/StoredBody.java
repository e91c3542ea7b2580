package io.github.queuesla.genesys.recording;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * A body as it is stored: as text if it is text, so that people can read it.
 *
 * @param text the body, or its Base64
 * @param encoded whether it is Base64
 */
record StoredBody(String text, boolean encoded) {

    static StoredBody of(byte[] bytes) {
        try {
            return new StoredBody(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    false);
        } catch (CharacterCodingException binary) {
            return new StoredBody(Base64.getEncoder().encodeToString(bytes), true);
        }
    }

    /** A copy with {@code change} applied to the text; of a binary body, each byte counts as one character. */
    StoredBody mapText(UnaryOperator<String> change) {
        if (!encoded) {
            return new StoredBody(change.apply(text), false);
        }
        String characters = change.apply(new String(bytes(), StandardCharsets.ISO_8859_1));
        return new StoredBody(
                Base64.getEncoder().encodeToString(characters.getBytes(StandardCharsets.ISO_8859_1)), true);
    }

    byte[] bytes() {
        return encoded ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }
}
