package io.github.queuesla.contract.problem;

import java.util.Objects;

/**
 * What core says when it will not have a value: the complaint, and behind its last colon what to write instead.
 *
 * @param message the complaint
 * @param fix what to write
 */
record Refusal(String message, String fix) {

    static Refusal of(IllegalArgumentException refusal, String otherwise) {
        String said = Objects.requireNonNullElse(refusal.getMessage(), "this cannot be");
        int colon = said.lastIndexOf(": ");
        int quoted = said.lastIndexOf('\'');
        return colon > quoted
                ? new Refusal(said.substring(0, colon), said.substring(colon + 2))
                : new Refusal(said, otherwise);
    }
}
