package io.github.queuesla.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.Dials;
import io.github.queuesla.simulator.behaviour.Mishap;
import io.github.queuesla.simulator.ledger.Requests;
import io.github.queuesla.simulator.wire.Endpoint;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Reply;
import io.github.queuesla.simulator.wire.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An HTTP server on 127.0.0.1 that applies the dials to whatever the platform answers. Thread-safe. */
public final class PlatformServer implements AutoCloseable {

    private static final int BACKLOG = 512;

    static {
        // Read once, when the JDK's server is first used: without it small answers wait 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Endpoint platform;
    private final Dials dials;
    private final Requests requests;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService workers;
    private final AtomicLong received = new AtomicLong();

    private PlatformServer(HttpServer server, Endpoint platform, Dials dials, Ledger ledger) {
        this.platform = platform;
        this.dials = dials;
        this.requests = ledger.requests();
        this.clock = ledger.clock();
        this.server = server;
        this.workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "simulator");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Where requests are noted, and with what time. */
    public record Ledger(Requests requests, InstantSource clock) {}

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static PlatformServer start(int port, Endpoint platform, Dials dials, Ledger ledger) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        PlatformServer started = new PlatformServer(server, platform, dials, ledger);
        server.setExecutor(started.workers);
        server.createContext("/", started::handle);
        server.start();
        return started;
    }

    /** {@code http://127.0.0.1:port}. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Stops at once; requests in flight are dropped. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            serve(exchange);
        } catch (IOException | RuntimeException | Error failure) {
            exchange.close();
            throw failure;
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        Request request = Incoming.read(exchange, clock.instant(), correlationId());
        Requests.Entry entry = requests.open(Incoming.harmless(request, exchange));
        Behaviour behaviour = dials.behaviour();
        boolean spared =
                Platform.isTokenPath(request.path()) && !behaviour.mishaps().tokensToo();
        Mishap mishap = spared ? Mishap.none() : dials.nextMishap();
        int status = 0;
        Reply reply = null;
        try {
            pause(dials.nextDelayMillis());
            if (mishap.kind() != Mishap.Kind.DROPPED) {
                reply = reply(request, mishap, behaviour);
                status = reply.status();
            }
        } finally {
            // Before the answer goes out: who reads the ledger upon the answer must find it there.
            entry.close(status);
        }
        send(exchange, request, reply, mishap);
    }

    private static void send(HttpExchange exchange, Request request, @Nullable Reply reply, Mishap mishap)
            throws IOException {
        if (reply == null) {
            exchange.close();
        } else if (mishap.kind() == Mishap.Kind.CUT) {
            Outgoing.writeHalf(exchange, request, reply);
        } else {
            Outgoing.write(exchange, request, reply);
        }
    }

    private Reply reply(Request request, Mishap mishap, Behaviour behaviour) {
        URI redirect = behaviour.redirect();
        if (redirect != null && !Platform.isTokenPath(request.path())) {
            return Reply.html(307, "<html>Moved</html>")
                    .with("Location", redirect.resolve(request.path()).toString());
        }
        return switch (mishap.kind()) {
            case THROTTLED -> FaultReplies.throttled(request, behaviour, behaviour.retryAfterSeconds());
            case FAILED -> FaultReplies.failed(request, behaviour, mishap.status());
            case GARBLED -> FaultReplies.garbled();
            case NONE, CUT, DROPPED -> answer(request);
        };
    }

    private Reply answer(Request request) {
        try {
            return platform.answer(request);
        } catch (RuntimeException | LinkageError bug) {
            // A bug of the simulator, made visible to whoever runs it: the JDK's server would let the client wait for
            // ever.
            return Problem.of(500, "simulator.bug", bug.toString()).reply(request);
        }
    }

    private static void pause(long millis) {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String correlationId() {
        long number = received.incrementAndGet();
        return new UUID(0x51_3a_00_00_00_00_40_00L, 0x8000_0000_0000_0000L | number).toString();
    }
}
