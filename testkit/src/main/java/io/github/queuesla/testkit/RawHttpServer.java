package io.github.queuesla.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server on 127.0.0.1 that sends a script of raw replies, one per request in the order of arrival, and then repeats the
 * last one. Unlike the JDK's server, it leaves the case of headers and broken responses unchanged.
 *
 * <p>Thread-safe; one daemon thread per connection.
 */
public final class RawHttpServer implements AutoCloseable {
    static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket listening;
    private final String scheme;
    private final Function<RecordedRequest, Reply> replies;
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawHttpServer(ServerSocket listening, String scheme, Function<RecordedRequest, Reply> replies) {
        this.listening = listening;
        this.scheme = scheme;
        this.replies = replies;
        daemon(this::accept);
    }

    /** Listens on a free port. */
    public static RawHttpServer start(Reply... script) {
        return open(ServerSocketFactory.getDefault(), "http", scripted(script));
    }

    /** Listens on a free port and chooses the reply for each request, on one thread at a time. */
    public static RawHttpServer answering(Function<RecordedRequest, Reply> replies) {
        return open(ServerSocketFactory.getDefault(), "http", replies);
    }

    /** Listens on a free port with the sockets of {@code factory}, which speak TLS. */
    public static RawHttpServer startTls(ServerSocketFactory factory, Reply... script) {
        return open(factory, "https", scripted(script));
    }

    /** The URI of a path, which may have a query. */
    public URI uri(String path) {
        return URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort() + path);
    }

    /** The port it listens on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Every request so far, in the order of arrival. */
    public List<RecordedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** The number of connections opened so far, with or without a request. */
    public int connections() {
        synchronized (sockets) {
            return sockets.size();
        }
    }

    /** The number of connections that neither side has closed. */
    public int openConnections() {
        synchronized (sockets) {
            return (int) sockets.stream().filter(socket -> !socket.isClosed()).count();
        }
    }

    /** Closes every connection and frees the port. */
    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            synchronized (sockets) {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Function<RecordedRequest, Reply> scripted(Reply... script) {
        if (script.length == 0) {
            throw new IllegalArgumentException("a script needs at least one reply");
        }
        Deque<Reply> left = new ArrayDeque<>(List.of(script));
        return request -> left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    private static RawHttpServer open(
            ServerSocketFactory factory, String scheme, Function<RecordedRequest, Reply> replies) {
        try {
            return new RawHttpServer(
                    factory.createServerSocket(0, 50, InetAddress.getByAddress(LOOPBACK)), scheme, replies);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        while (closed.getCount() > 0) {
            Socket socket = next();
            if (socket == null) {
                return;
            }
            int number;
            synchronized (sockets) {
                sockets.add(socket);
                number = sockets.size();
            }
            daemon(() -> serve(new RawConnection(socket, closed, number)));
        }
    }

    private @Nullable Socket next() {
        try {
            return listening.accept();
        } catch (SocketException closing) {
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void serve(RawConnection connection) {
        try (connection) {
            while (connection.open()) {
                RecordedRequest request = connection.read();
                if (request == null) {
                    return;
                }
                replyTo(request).play(connection);
            }
        } catch (IOException clientWentAway) {
            // Not an error: many tests make the client abort.
            return;
        }
    }

    private Reply replyTo(RecordedRequest request) {
        synchronized (requests) {
            requests.add(request);
            return replies.apply(request);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-http-server");
        thread.setDaemon(true);
        thread.start();
    }
}
