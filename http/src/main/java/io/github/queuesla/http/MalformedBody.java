package io.github.queuesla.http;

import java.io.IOException;

/** A response whose content is not what is expected. */
public final class MalformedBody extends IOException {
    /** The reason names the field and never quotes the content: {@code entities[3].id is missing}. */
    public MalformedBody(String reason) {
        super(reason);
    }
}
