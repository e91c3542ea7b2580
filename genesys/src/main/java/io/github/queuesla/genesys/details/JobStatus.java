package io.github.queuesla.genesys.details;

import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * How far a job is.
 *
 * @param state the platform's word for it; one that is not known counts as running
 * @param error the platform's text about a failure
 */
record JobStatus(String state, Optional<String> error) {

    private static final Set<String> LOST = Set.of("FAILED", "CANCELLED", "EXPIRED");
    private static final int MOST_CHARACTERS = 300;

    static JobStatus read(InputStream body) throws IOException {
        return JsonBody.read(body, JobStatus::status);
    }

    private static JobStatus status(JsonCursor cursor) throws IOException {
        Draft draft = new Draft();
        cursor.object(name -> {
            switch (name) {
                case "state" -> draft.state = cursor.textOrNull().orElse(draft.state);
                case "errorMessage" -> draft.error = cursor.textOrNull();
                default -> cursor.skip();
            }
        });
        return new JobStatus(cut(draft.state), draft.error.map(JobStatus::cut));
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    boolean isFulfilled() {
        return state.equals("FULFILLED");
    }

    /** Whether it ended without results, or they are no longer kept. */
    boolean isLost() {
        return LOST.contains(state);
    }

    private static final class Draft {
        private String state = "UNKNOWN";
        private Optional<String> error = Optional.empty();
    }
}
