package io.github.queuesla.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Self-made certificates and keys for tests. */
public final class Pem {

    private Pem() {}

    /** The text of a file beside this class's resources. */
    public static String text(String file) throws IOException {
        try (InputStream content = Pem.class.getResourceAsStream("/tls/" + file)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), UTF_8);
        }
    }
}
