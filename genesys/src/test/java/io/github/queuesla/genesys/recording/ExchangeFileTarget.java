package io.github.queuesla.genesys.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** Fuzzes exchange files: an accepted exchange can be replayed, and reads the same when written again. */
public final class ExchangeFileTarget implements FuzzTarget {

    @Override
    public List<byte[]> examples() {
        return List.of("""
                {"request": {"method": "POST", "uri": "https://api.mypurecloud.de/x", "body": "{\\"a\\":1}"},
                 "answer": {"status": 200, "headers": {"Date": ["Mon, 01 Jan 2024 00:00:00 GMT"], "retry-after": ["1", "2"]},
                            "body": "{\\"results\\":[]}", "broken": {"kind": "timed-out", "message": "late"}}}
                """.getBytes(UTF_8), """
                {"request": {"method": "GET", "uri": "https://x", "body": ""},
                 "answer": {"status": 599, "headers": {}, "bodyBase64": "/9j/4AAQ"}}
                """.getBytes(UTF_8), """
                {"request": {"method": "GET", "uri": "", "body": ""}, "failure": {"kind": "not-sent", "message": "no"}}
                """.getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Replies.dictionary(
                "request",
                "answer",
                "failure",
                "status",
                "headers",
                "body",
                "bodyBase64",
                "broken",
                "kind",
                "A===",
                "%");
    }

    @Override
    public boolean takes(byte[] input) throws Exception {
        Optional<StoredExchange> exchange = Replies.read(input, ExchangeFile::read);
        if (exchange.isPresent()) {
            exchange.get().response().ifPresent(response -> response.body().bytes());
            exchange.get().failure().ifPresent(StoredFailure::thrown);
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            ExchangeFile.write(exchange.get(), again);
            Optional<StoredExchange> second = Replies.read(again.toByteArray(), ExchangeFile::read);
            assertThat(second.map(ExchangeFileTarget::shown)).isEqualTo(exchange.map(ExchangeFileTarget::shown));
        }
        return exchange.isPresent();
    }

    /** Headers show only their names, and have no equality. */
    private static String shown(StoredExchange exchange) {
        StringBuilder shown = new StringBuilder(exchange.request() + " " + exchange.failure() + " "
                + exchange.response().map(StoredResponse::body));
        exchange.response()
                .ifPresent(response -> response.headers().names().stream()
                        .sorted()
                        .forEach(name ->
                                shown.append(name).append(response.headers().all(name))));
        return shown.toString();
    }
}
