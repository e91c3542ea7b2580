package io.github.queuesla.http;

import java.io.IOException;

/** The content of an answer is not what was promised. */
public final class MalformedBody extends IOException {
    /** With a reason that names the field and never quotes the content: {@code entities[3].id is missing}. */
    public MalformedBody(String reason) {
        super(reason);
    }
}
