package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;

/** Ends reading at once: what follows cannot be made sense of. */
final class UnreadableYaml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position at;
    private final String message;
    private final String fix;

    UnreadableYaml(Position at, String message, String fix) {
        super(message, null, false, false);
        this.at = at;
        this.message = message;
        this.fix = fix;
    }

    Position at() {
        return at;
    }

    String message() {
        return message;
    }

    String fix() {
        return fix;
    }
}
