package io.github.queuesla.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveSnapshot;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.server.access.SignIn;
import io.github.queuesla.server.access.StartToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A running server, asked over sockets, with a clock that stands still. */
public final class Running implements AutoCloseable {

    static final StartToken TOKEN = StartToken.of("0123456789abcdefghijklmnopqrstuvwxyz");
    static final String BEARER = "Authorization: Bearer " + TOKEN.value();

    private final AtomicReference<Instant> now;
    private final BoardServer server;

    private Running(ServerOptions options, Instant now) throws IOException {
        this.now = new AtomicReference<>(now);
        this.server = BoardServer.start(options, new Context(), this.now::get);
    }

    /** A server on any free port. */
    public static Running start() throws IOException {
        return start(SignIn.with(TOKEN), options -> options);
    }

    /** A server on that port, with the same token, a minute later. */
    public static Running startLater(int port) throws IOException {
        return new Running(ServerOptions.loopback(port, SignIn.with(TOKEN)), Boards.NOW.plusSeconds(60));
    }

    static Running start(SignIn signIn, UnaryOperator<ServerOptions> change) throws IOException {
        return new Running(change.apply(ServerOptions.loopback(0, signIn)), Boards.NOW);
    }

    private static final class Context implements BoardContext {
        @Override
        public int speed() {
            return 1;
        }

        @Override
        public Provenance provenance(Instant at) {
            return new Provenance("conversation-aggregates", "localhost", 3, at, false, List.of());
        }

        @Override
        public List<String> notices(LiveBoard board) {
            return List.of();
        }
    }

    /** The address that signs a browser in. */
    public URI startAddress() {
        return server.startAddress();
    }

    BoardServer server() {
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Shows a board. */
    public void show(LiveSnapshot board) {
        server.published(board);
    }

    /** Lets that much time pass, and the server look at its connections. */
    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        server.look();
    }

    /** The whole answer to a GET with these further header lines. */
    String get(String path, String... headers) throws IOException {
        return ask("GET " + path + " HTTP/1.1", "127.0.0.1:" + port(), headers);
    }

    /** The whole answer to a request for that host, after which the connection ends. */
    String ask(String line, String host, String... headers) throws IOException {
        try (Socket socket = connect()) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            send(socket, line + "\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n");
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket();
        // Small, so that a reader who does not read is noticed after few bytes.
        socket.setReceiveBufferSize(8 << 10);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        socket.setSoTimeout(10_000);
        return socket;
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** Opens the stream of updates, and reads until the text has come. */
    Socket watch(String path, String until, String... headers) throws IOException {
        Socket socket = connect();
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        send(
                socket,
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n" + BEARER + "\r\n" + more + "\r\n");
        readUntil(socket, until);
        return socket;
    }

    /** Reads until the text has come, and returns all that was read. */
    static String readUntil(Socket socket, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[1 << 16];
        while (read.indexOf(text) < 0) {
            int bytes = socket.getInputStream().read(buffer);
            if (bytes < 0) {
                throw new IOException("the stream ended before '" + text + "': " + read);
            }
            read.append(new String(buffer, 0, bytes, UTF_8));
        }
        return read.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
