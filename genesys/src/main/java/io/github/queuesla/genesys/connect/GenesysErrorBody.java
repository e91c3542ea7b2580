package io.github.queuesla.genesys.connect;

import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.FieldFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of an error: the platform's own, the tutorial's with its errors array, and that of the token address. */
final class GenesysErrorBody {

    private static final int MOST_FAULTS = 100;

    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String contextId;
    private final List<FieldFault> faults = new ArrayList<>();

    /** Takes in what the cursor points at; when that breaks off, what came before stays. */
    GenesysErrorBody read(JsonCursor cursor) throws IOException {
        cursor.object(name -> {
            switch (name) {
                case "code", "error" -> code = text(cursor, code);
                case "message", "error_description" -> message = text(cursor, message);
                case "description" -> message = message == null ? text(cursor, null) : kept(cursor, message);
                case "contextId" -> contextId = text(cursor, contextId);
                case "errors", "details" -> readFaults(cursor, faults);
                default -> cursor.skip();
            }
        });
        return this;
    }

    ErrorDetail detail() {
        ErrorDetail detail = ErrorDetail.of(code, message);
        for (FieldFault fault : faults) {
            detail = detail.withFault(fault);
        }
        return detail;
    }

    @Nullable
    String contextId() {
        return contextId;
    }

    /** Whether any text in it says what the pattern describes. */
    boolean asksForLess(Pattern pattern) {
        return says(pattern, message)
                || says(pattern, code)
                || faults.stream().anyMatch(fault -> says(pattern, fault.message()));
    }

    private static boolean says(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).find();
    }

    private static void readFaults(JsonCursor cursor, List<FieldFault> faults) throws IOException {
        if (!cursor.isArray()) {
            cursor.skip();
            return;
        }
        cursor.array(MOST_FAULTS, () -> {
            if (!cursor.isObject()) {
                String text = text(cursor, null);
                faults.add(new FieldFault(null, text));
                return;
            }
            Fault fault = new Fault();
            cursor.object(name -> {
                switch (name) {
                    case "field", "fieldName", "path" -> fault.field = text(cursor, fault.field);
                    case "message" -> fault.message = text(cursor, fault.message);
                    case "errorCode", "code" -> fault.code = text(cursor, fault.code);
                    default -> cursor.skip();
                }
            });
            faults.add(new FieldFault(fault.field, fault.message == null ? fault.code : fault.message));
        });
    }

    private static @Nullable String kept(JsonCursor cursor, @Nullable String before) {
        cursor.skip();
        return before;
    }

    /** The text at the cursor; whatever is no text leaves what was there before. */
    private static @Nullable String text(JsonCursor cursor, @Nullable String before) throws IOException {
        return cursor.isText() ? cursor.text() : kept(cursor, before);
    }

    private static final class Fault {
        private @Nullable String field;
        private @Nullable String message;
        private @Nullable String code;
    }
}
