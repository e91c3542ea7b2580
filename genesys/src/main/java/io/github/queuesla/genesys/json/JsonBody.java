package io.github.queuesla.genesys.json;

import io.github.queuesla.http.MalformedBody;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The reader of one JSON document within limits that no correct response reaches (docs/adr/0005): nesting 64 deep,
 * strings of 1 MB, names of 1 KB, numbers of 40 characters, no duplicate key, nothing after the end.
 */
public final class JsonBody {

    private static final JsonFactory FACTORY = factory(JsonLimits.LONGEST_TEXT);

    /** A body of 64 MB, or its Base64. */
    private static final int LONGEST_OF_OUR_OWN = 100_000_000;

    /** Reads the value at a cursor. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(JsonCursor cursor) throws IOException;
    }

    private JsonBody() {}

    /**
     * Reads the whole document.
     *
     * @throws MalformedBody when the document is invalid; the reason names the place and never quotes the content
     * @throws IOException as thrown by the stream
     */
    public static <T> T read(InputStream body, Reading<T> reading) throws IOException {
        return read(FACTORY, body, reading);
    }

    /** Reads a document that this program wrote, in which a text may be as long as a body. */
    public static <T> T readOwn(InputStream file, Reading<T> reading) throws IOException {
        return read(factory(LONGEST_OF_OUR_OWN), file, reading);
    }

    private static <T> T read(JsonFactory factory, InputStream body, Reading<T> reading) throws IOException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() == null) {
                throw new MalformedBody("the body is empty");
            }
            T value = reading.read(new JsonCursor(parser));
            if (parser.nextToken() != null) {
                throw new MalformedBody("there is content after the end of the JSON document");
            }
            return value;
        } catch (JacksonException problem) {
            throw JsonLimits.problem(problem);
        }
    }

    private static JsonFactory factory(int longestText) {
        return JsonLimits.parsers(longestText)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
