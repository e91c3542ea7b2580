package io.github.queuesla.e2e.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A contract with the queues of the pretend organisation. */
final class Contracts {

    private static final String TEXT = """
            format: 1
            contract: Leeds support centre
            defaults: {time-zone: Europe/London}
            service-levels:
              - name: voice
                queues: [Sales, Support]
                media: [voice]
                within: 20s
                target: 80
              - name: by day
                queues: "*"
                within: 30s
                target: 75
                window: day
            """;

    private Contracts() {}

    static Path written(Path file) throws IOException {
        return Files.writeString(file, TEXT);
    }
}
