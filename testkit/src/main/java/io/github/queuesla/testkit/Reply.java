package io.github.queuesla.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The reaction of a {@link RawHttpServer} to one request, byte by byte. */
@FunctionalInterface
public interface Reply {
    /** Sends the reply on the connection. */
    void play(RawConnection connection) throws IOException;

    /** Exactly these bytes (ISO-8859-1); the connection stays open for the next request. */
    static Reply raw(String bytes) {
        return raw(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Exactly these bytes; the connection stays open for the next request. */
    static Reply raw(byte[] bytes) {
        byte[] copy = bytes.clone();
        return connection -> connection.write(copy);
    }

    /** A complete response with a length and the unchanged {@code headerLines}, such as {@code reTRY-aFTER: 1}. */
    static Reply answer(int status, String body, String... headerLines) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return answer(status, bytes, headerLines);
    }

    /** A complete response with a body of bytes. */
    static Reply answer(int status, byte[] body, String... headerLines) {
        byte[] head = head(status, "Content-Length: " + body.length, headerLines);
        byte[] copy = body.clone();
        return connection -> {
            connection.write(head);
            connection.write(copy);
        };
    }

    /** A response that announces {@code length} bytes, sends the shorter {@code body}, and closes the connection. */
    static Reply cut(int status, String body, int length) {
        byte[] head = head(status, "Content-Length: " + length);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return connection -> {
            connection.write(head);
            connection.write(bytes);
            connection.close();
        };
    }

    /** Opens a tunnel to a port of this machine, as a proxy does for {@code CONNECT}, whatever host it was for. */
    static Reply tunnel(int port) {
        return connection -> {
            connection.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            connection.forward(port);
        };
    }

    /** A reset of the connection without a response. */
    static Reply reset() {
        return RawConnection::reset;
    }

    /** A closed connection without a response. */
    static Reply hangUp() {
        return RawConnection::close;
    }

    /** No response, on an open connection. */
    static Reply silence() {
        return RawConnection::holdUntilServerCloses;
    }

    /** A response that announces {@code length} bytes, sends the shorter {@code body}, and stays open. */
    static Reply stall(int status, String body, int length) {
        byte[] head = head(status, "Content-Length: " + length);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return connection -> {
            connection.write(head);
            connection.write(bytes);
            connection.holdUntilServerCloses();
        };
    }

    /** A response with one byte of the body per {@code interval}. */
    static Reply drip(int status, String body, Duration interval) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(status, "Content-Length: " + bytes.length);
        return connection -> {
            connection.write(head);
            for (byte one : bytes) {
                connection.write(new byte[] {one});
                connection.pause(interval);
            }
        };
    }

    /** A response whose body repeats {@code piece} until the server is closed. */
    static Reply endless(int status, byte[] piece, String... headerLines) {
        byte[] head = head(status, "Connection: close", headerLines);
        byte[] copy = piece.clone();
        return connection -> {
            connection.write(head);
            while (connection.serverOpen()) {
                connection.write(copy);
            }
        };
    }

    private static byte[] head(int status, String first, String... headerLines) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Scripted\r\n");
        head.append(first).append("\r\n");
        for (String line : headerLines) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
