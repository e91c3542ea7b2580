package io.github.queuesla.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with files of the test resources; {@code -Dgolden.update=true} updates them. */
public final class Golden {

    private Golden() {}

    public static void assertSame(String file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Path.of("src/test/resources/golden").resolve(file), actual);
            return;
        }
        try (InputStream expected = Golden.class.getResourceAsStream("/golden/" + file)) {
            assertThat(expected).as(file).isNotNull();
            assertThat(actual).isEqualTo(new String(expected.readAllBytes(), UTF_8));
        }
    }
}
