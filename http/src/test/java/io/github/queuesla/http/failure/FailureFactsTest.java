package io.github.queuesla.http.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureFactsTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.example, api.example, /",
        "https://api.example/a/b, api.example, /a/b",
        "https://api.example:8443/, api.example:8443, /",
        "http://localhost:0/x, localhost:0, /x",
        "file:/x, '', /x",
        "mailto:x, '', /"
    })
    void hostAndPathAreThoseOfTheAddress(URI uri, String host, String path) {
        RequestFacts where = FailureFacts.of(uri, "things").request();
        assertThat(where.host()).isEqualTo(host);
        assertThat(where.path()).isEqualTo(path);
    }
}
