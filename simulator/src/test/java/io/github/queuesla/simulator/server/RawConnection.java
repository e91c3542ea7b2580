package io.github.queuesla.simulator.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One TCP connection, on which HTTP/1.1 is spoken by hand: nothing is retried, reused or decoded behind one's back. */
final class RawConnection implements AutoCloseable {

    /** A response, byte for byte. */
    static final class Response {

        private final List<String> head;
        private final byte[] body;

        private Response(List<String> head, byte[] body) {
            this.head = head;
            this.body = body;
        }

        int status() {
            return Integer.parseInt(head.get(0).split(" ", 3)[1]);
        }

        byte[] body() {
            return body;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        List<String> all(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }
    }

    private final Socket socket;
    private final InputStream in;

    RawConnection(URI server) throws IOException {
        this.socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request and reads the response. */
    Response ask(String method, String path, List<String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (bytes.length > 0) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        socket.getOutputStream().write((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        Response withoutBody = new Response(lines, new byte[0]);
        int length = withoutBody.header("Content-Length").map(Integer::parseInt).orElse(0);
        byte[] received = in.readNBytes(length);
        if (received.length < length) {
            throw new EOFException("body ended after " + received.length + " of " + length + " bytes");
        }
        return new Response(lines, received);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("connection closed before the end of the head");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
