package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;

/** An error after which the rest of the file cannot be read. */
final class UnreadableYaml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position at;
    private final String message;
    private final String fix;

    UnreadableYaml(Position at, String message, String fix) {
        // No stack trace: YamlDocument catches it and reports only the position in the file.
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
