package io.github.queuesla.faultlab.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Exchanges that change the answers of another one. */
final class ChangedAnswers {

    private ChangedAnswers() {}

    static Exchange of(Exchange real, BiFunction<WireRequest, Changed, Changed> change) {
        return (request, timeLeft) -> {
            WireResponse answer = real.send(request, timeLeft);
            return change.apply(request, new Changed(answer, answer.status(), answer.headers(), answer.body()));
        };
    }

    /** Changes only the pages of the queue list. */
    static Exchange ofQueueList(Exchange real, BiFunction<WireRequest, Changed, Changed> change) {
        return of(
                real,
                (request, answer) ->
                        request.uri().getPath().endsWith("/routing/queues") ? change.apply(request, answer) : answer);
    }

    /**
     * A changed answer.
     *
     * @param real the original answer, which has to be closed
     */
    record Changed(WireResponse real, int status, Headers headers, InputStream body) implements WireResponse {

        Changed withStatus(int other) {
            return new Changed(real, other, headers, body);
        }

        Changed without(String header) {
            Headers fewer = Headers.none();
            for (String name : headers.names()) {
                for (String value : headers.all(name)) {
                    fewer = name.equalsIgnoreCase(header) ? fewer : fewer.with(name, value);
                }
            }
            return new Changed(real, status, fewer, body);
        }

        /** The same with a body computed from the complete one. */
        Changed withBody(UnaryOperator<String> change) {
            return new Changed(real, status, headers, new LazyBody(() -> change.apply(whole(body))));
        }

        /** The same with a body that looks complete even if it breaks off. */
        Changed mended() {
            return new Changed(real, status, headers, new LazyBody(() -> JsonEdits.closed(part(body))));
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private static String whole(InputStream body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(body, bytes);
        return bytes.toString(UTF_8);
    }

    /** As much of the body as arrives. */
    static String part(InputStream body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            copy(body, bytes);
        } catch (IOException broken) {
            return bytes.toString(UTF_8);
        }
        return bytes.toString(UTF_8);
    }

    /**
     * Copies with a fixed buffer: the reads of {@code readAllBytes} differ between JDKs, and so would the run of a
     * seed.
     */
    private static void copy(InputStream body, ByteArrayOutputStream into) throws IOException {
        byte[] buffer = new byte[4_096];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            into.write(buffer, 0, read);
        }
    }

    /** Supplies a text, or fails. */
    @FunctionalInterface
    interface Text {
        String text() throws IOException;
    }

    /** A body that is computed when reading begins. */
    static final class LazyBody extends InputStream {
        private final Text text;
        private @Nullable InputStream made;

        LazyBody(Text text) {
            this.text = text;
        }

        private InputStream made() throws IOException {
            InputStream body = made;
            if (body == null) {
                body = new ByteArrayInputStream(text.text().getBytes(UTF_8));
                made = body;
            }
            return body;
        }

        @Override
        public int read() throws IOException {
            return made().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return made().read(buffer, offset, length);
        }
    }
}
