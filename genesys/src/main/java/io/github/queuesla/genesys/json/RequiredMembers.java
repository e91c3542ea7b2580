package io.github.queuesla.genesys.json;

import io.github.queuesla.http.MalformedBody;
import org.jspecify.annotations.Nullable;

/** The check for required members of a JSON object. */
public final class RequiredMembers {

    private RequiredMembers() {}

    /**
     * Returns the value.
     *
     * @throws MalformedBody when it is null; the reason names the member and its object
     */
    public static <T> T require(@Nullable T value, JsonCursor object, String name) throws MalformedBody {
        if (value == null) {
            throw object.malformed("has no " + name);
        }
        return value;
    }
}
