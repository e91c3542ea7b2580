package io.github.queuesla.report;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON as a stream: nothing is held but where it is; no raw control character ever comes out. */
public final class JsonOutput {

    /** What is to be written. */
    public interface Content {
        /** Writes it to an open generator, which stays open. */
        void writeTo(JsonGenerator json);
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .characterEscapes(new HiddenCharacters())
            .rootValueSeparator("\n")
            .build();

    private JsonOutput() {}

    /** Writes values one a line. */
    public static void lines(Writer out, Content content) throws IOException {
        write(ObjectWriteContext.empty(), out, content);
    }

    /** Writes values with two spaces of indentation. */
    public static void indented(Writer out, Content content) throws IOException {
        write(new Indented(), out, content);
    }

    private static void write(ObjectWriteContext context, Writer out, Content content) throws IOException {
        boolean anything;
        try (JsonGenerator json = FACTORY.createGenerator(context, new PairEscapes(out))) {
            content.writeTo(json);
            anything = json.streamWriteContext().getEntryCount() > 0;
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
        if (anything) {
            out.write('\n');
        }
        out.flush();
    }

    private static final class Indented extends ObjectWriteContext.Base {

        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static final class HiddenCharacters extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes[DELETE] = ESCAPE_STANDARD;
            return escapes;
        }

        /** Asked for each character beyond ASCII; pairs are for {@link PairEscapes}. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return !Character.isSurrogate((char) character) && TextSafety.isHidden(character)
                    ? new SerializedString(TextSafety.escape(character))
                    : null;
        }
    }
}
