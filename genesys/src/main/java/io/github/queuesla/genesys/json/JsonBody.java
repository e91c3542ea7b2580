package io.github.queuesla.genesys.json;

import io.github.queuesla.http.MalformedBody;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The reader of one JSON document within limits that no correct response reaches (docs/adr/0005): nesting 64 deep,
 * strings of 1 MB, names of 1 KB, numbers of 40 characters, no duplicate key, nothing after the end.
 */
public final class JsonBody {

    private static final JsonFactory FACTORY = factory(1_000_000);

    /** The part of the library's messages that only helps programmers. */
    private static final Pattern WHERE_IT_IS_SET = Pattern.compile(", from `[^`]*`");

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
        } catch (JacksonIOException failed) {
            if (failed.getCause() instanceof CharConversionException) {
                throw new MalformedBody("not valid UTF-8, which JSON requires");
            }
            throw failed.getCause();
        } catch (StreamConstraintsException tooMuch) {
            throw new MalformedBody(
                    WHERE_IT_IS_SET.matcher(tooMuch.getOriginalMessage()).replaceAll("")
                            + place(tooMuch.getLocation()));
        } catch (JacksonException unreadable) {
            throw new MalformedBody("not valid JSON" + place(unreadable.getLocation()));
        }
    }

    private static JsonFactory factory(int longestText) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(longestText)
                        .maxNameLength(1_000)
                        .maxNumberLength(40)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
