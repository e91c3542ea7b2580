package io.github.queuesla.genesys.json;

import io.github.queuesla.http.MalformedBody;
import org.jspecify.annotations.Nullable;

/** Insists on members that an answer cannot do without. */
public final class RequiredMembers {

    private RequiredMembers() {}

    /**
     * The value, if there is one.
     *
     * @throws MalformedBody when it is missing, naming the member and the object it belongs to
     */
    public static <T> T require(@Nullable T value, JsonCursor object, String name) throws MalformedBody {
        if (value == null) {
            throw object.malformed("has no " + name);
        }
        return value;
    }
}
