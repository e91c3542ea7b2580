package io.github.queuesla.genesys.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** The writer of JSON request bodies and files. */
public final class JsonText {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonText() {}

    /** The JSON that {@code writing} produces, in UTF-8. */
    public static byte[] write(Consumer<JsonGenerator> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        generate(bytes, writing);
        return bytes.toByteArray();
    }

    /**
     * Writes the JSON that {@code writing} produces, in UTF-8, and leaves the stream open.
     *
     * @throws IOException as thrown by the stream
     */
    public static void write(OutputStream out, Consumer<JsonGenerator> writing) throws IOException {
        try {
            generate(out, writing);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    /** A generator whose document ends where its caller stops, complete or not; it is only ever flushed. */
    public static JsonGenerator unclosed(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    private static void generate(OutputStream out, Consumer<JsonGenerator> writing) {
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            writing.accept(generator);
        }
    }
}
