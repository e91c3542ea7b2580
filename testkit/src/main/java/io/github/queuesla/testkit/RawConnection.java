package io.github.queuesla.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An accepted connection of a {@link RawHttpServer}. Not thread-safe. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final CountDownLatch serverClosed;
    private final int number;

    RawConnection(Socket socket, CountDownLatch serverClosed, int number) {
        this.socket = socket;
        this.serverClosed = serverClosed;
        this.number = number;
    }

    /** Sends these bytes now. */
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Carries bytes between the client and a port of this machine until one of them closes its connection. */
    public void forward(int port) throws IOException {
        try (Socket other = new Socket(InetAddress.getByAddress(RawHttpServer.LOOPBACK), port)) {
            Thread back = new Thread(() -> copy(other, socket), "raw-tunnel");
            back.setDaemon(true);
            back.start();
            copy(socket, other);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // The other side has gone, which ends the tunnel.
            return;
        }
    }

    /** Closes the connection normally. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Closes the connection with a reset. */
    public void reset() throws IOException {
        // A linger of 0 makes close() send RST instead of FIN.
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Keeps the connection open until the server is closed. */
    public void holdUntilServerCloses() throws IOException {
        pause(Duration.ofDays(1));
    }

    /** Waits for the length, or until the server is closed; then the connection is closed too. */
    public void pause(Duration length) throws IOException {
        try {
            if (serverClosed.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
                socket.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            socket.close();
        }
    }

    /** Whether the server is still open. */
    public boolean serverOpen() {
        return serverClosed.getCount() > 0;
    }

    /** The next request; null if the client has closed the connection. */
    @Nullable
    RecordedRequest read() throws IOException {
        List<String> head = new ArrayList<>();
        InputStream bytes = socket.getInputStream();
        String line = line(bytes);
        while (line != null && !line.isEmpty()) {
            head.add(line);
            line = line(bytes);
        }
        if (head.isEmpty()) {
            return null;
        }
        // No client in these tests sends a chunked body (RFC 9112, section 7.1).
        int length = RecordedRequest.of(head, new byte[0], number)
                .header("Content-Length")
                .map(Integer::valueOf)
                .orElse(0);
        return RecordedRequest.of(head, bytes.readNBytes(length), number);
    }

    boolean open() {
        return !socket.isClosed();
    }

    private static @Nullable String line(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = bytes.read();
        while (read >= 0 && read != '\n') {
            if (read != '\r') {
                line.write(read);
            }
            read = bytes.read();
        }
        return read < 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }
}
