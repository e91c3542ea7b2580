package io.github.queuesla.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes replies to a connection, compressed where the client accepts it. */
final class ReplyWriter {

    private static final int LEAST_TO_COMPRESS = 200;

    private ReplyWriter() {}

    static void write(HttpExchange exchange, Request request, Reply reply) throws IOException {
        byte[] body = prepare(exchange, request, reply);
        // -1 means "no body" to the JDK's server; 0 would start a chunked one (HttpExchange.sendResponseHeaders).
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Announces the whole body, sends half of it and closes the connection. */
    static void writeHalf(HttpExchange exchange, Request request, Reply reply) throws IOException {
        byte[] body = prepare(exchange, request, reply);
        exchange.sendResponseHeaders(reply.status(), body.length + 1L);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, body.length / 2);
        out.flush();
        exchange.close();
    }

    private static byte[] prepare(HttpExchange exchange, Request request, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("ININ-Correlation-Id", request.correlationId());
        boolean compress = reply.body().length >= LEAST_TO_COMPRESS
                && request.header("Accept-Encoding").orElse("").contains("gzip");
        if (!compress) {
            return reply.body();
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream(reply.body().length / 4);
        try (GZIPOutputStream gzip = new FastGzip(packed)) {
            gzip.write(reply.body());
        }
        return packed.toByteArray();
    }

    /** Compresses as fast as it can: replies rarely leave the machine. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
