package io.github.queuesla.genesys.json;

import io.github.queuesla.http.MalformedBody;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** The limits of JSON that no correct response reaches (docs/adr/0005), and the words for a document beyond them. */
public final class JsonLimits {

    /** The longest text of a response. */
    public static final int LONGEST_TEXT = 1_000_000;

    /** The part of the library's messages that only helps programmers. */
    private static final Pattern WHERE_IT_IS_SET = Pattern.compile(", from `[^`]*`");

    private JsonLimits() {}

    /** Parsers for nesting 64 deep, names of 1,000 characters, numbers of 40, and texts as long as given. */
    public static JsonFactoryBuilder parsers(int longestText) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(longestText)
                        .maxNameLength(1_000)
                        .maxNumberLength(40)
                        .build());
    }

    /**
     * What to throw for a problem of the parser: {@link MalformedBody}, whose reason names the place and never quotes
     * the content, or what the stream threw.
     */
    public static IOException problem(JacksonException problem) {
        if (problem instanceof JacksonIOException failed) {
            IOException ofStream = Objects.requireNonNull(failed.getCause());
            if (ofStream instanceof CharConversionException) {
                return new MalformedBody("not valid UTF-8, which JSON requires");
            }
            return ofStream;
        }
        String what = problem instanceof StreamConstraintsException
                ? WHERE_IT_IS_SET.matcher(problem.getOriginalMessage()).replaceAll("")
                : "not valid JSON";
        return new MalformedBody(what + place(problem.getLocation()));
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
