package io.github.queuesla.genesys.connect;

import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.FieldFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of an error: the platform's, the tutorial's with its errors array, or the token endpoint's. */
final class GenesysErrorBody {

    private static final int MOST_FAULTS = 100;

    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String contextId;
    private final List<FieldFault> faults = new ArrayList<>();

    /** Reads the value at the cursor; if the body breaks off, what came before stays. */
    GenesysErrorBody read(JsonCursor cursor) throws IOException {
        cursor.object(name -> {
            switch (name) {
                case "code", "error" -> code = text(cursor, code);
                case "message", "error_description" -> message = text(cursor, message);
                case "description" -> message = message == null ? text(cursor, null) : skipped(cursor, message);
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

    /** Whether any text in it matches the pattern. */
    boolean matches(Pattern pattern) {
        return found(pattern, message)
                || found(pattern, code)
                || faults.stream().anyMatch(fault -> found(pattern, fault.message()));
    }

    private static boolean found(Pattern pattern, @Nullable String text) {
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

    private static @Nullable String skipped(JsonCursor cursor, @Nullable String previous) {
        cursor.skip();
        return previous;
    }

    /** The text at the cursor; a value of another type leaves the previous text. */
    private static @Nullable String text(JsonCursor cursor, @Nullable String previous) throws IOException {
        return cursor.isText() ? cursor.text() : skipped(cursor, previous);
    }

    private static final class Fault {
        private @Nullable String field;
        private @Nullable String message;
        private @Nullable String code;
    }
}
