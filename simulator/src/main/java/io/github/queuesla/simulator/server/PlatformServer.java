package io.github.queuesla.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.Fault;
import io.github.queuesla.simulator.behaviour.LiveBehaviour;
import io.github.queuesla.simulator.requestlog.RequestLog;
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

/** An HTTP server on 127.0.0.1 that adds delays and faults to the answers of the platform. Thread-safe. */
public final class PlatformServer implements AutoCloseable {

    private static final int BACKLOG = 512;

    static {
        // Without TCP_NODELAY, small answers wait 40 ms for a delayed acknowledgement. The JDK reads the property once,
        // when its server is first used.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Endpoint platform;
    private final LiveBehaviour live;
    private final RequestLog requests;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService workers;
    private final AtomicLong received = new AtomicLong();

    private PlatformServer(HttpServer server, Endpoint platform, LiveBehaviour live, Log log) {
        this.platform = platform;
        this.live = live;
        this.requests = log.requests();
        this.clock = log.clock();
        this.server = server;
        this.workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "simulator");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The request log, and the clock that timestamps its entries. */
    public record Log(RequestLog requests, InstantSource clock) {}

    /**
     * Starts a server.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static PlatformServer start(int port, Endpoint platform, LiveBehaviour live, Log log) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        PlatformServer started = new PlatformServer(server, platform, live, log);
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
        Request request = RequestReader.read(exchange, clock.instant(), correlationId());
        RequestLog.Entry entry = requests.open(RequestReader.redacted(request, exchange));
        Behaviour behaviour = live.behaviour();
        boolean spared =
                Platform.isTokenPath(request.path()) && !behaviour.faults().tokensToo();
        Fault fault = spared ? Fault.none() : live.nextFault();
        int status = 0;
        Reply reply = null;
        try {
            pause(live.nextDelayMillis());
            if (fault.kind() != Fault.Kind.DROPPED) {
                reply = reply(request, fault, behaviour);
                status = reply.status();
            }
        } finally {
            // Before the answer goes out: a test that reads the log after an answer must find the request there.
            entry.close(status);
        }
        send(exchange, request, reply, fault);
    }

    private static void send(HttpExchange exchange, Request request, @Nullable Reply reply, Fault fault)
            throws IOException {
        if (reply == null) {
            exchange.close();
        } else if (fault.kind() == Fault.Kind.CUT) {
            ReplyWriter.writeHalf(exchange, request, reply);
        } else {
            ReplyWriter.write(exchange, request, reply);
        }
    }

    private Reply reply(Request request, Fault fault, Behaviour behaviour) {
        URI redirect = behaviour.redirect();
        if (redirect != null && !Platform.isTokenPath(request.path())) {
            return Reply.html(307, "<html>Moved</html>")
                    .with("Location", redirect.resolve(request.path()).toString());
        }
        return switch (fault.kind()) {
            case THROTTLED -> FaultReplies.throttled(request, behaviour, behaviour.retryAfterSeconds());
            case FAILED -> FaultReplies.failed(request, behaviour, fault.status());
            case GARBLED -> FaultReplies.garbled();
            case NONE, CUT, DROPPED -> answer(request);
        };
    }

    private Reply answer(Request request) {
        try {
            return platform.answer(request);
        } catch (RuntimeException | LinkageError bug) {
            // A bug in the simulator. Without an answer from here, the JDK's server would keep the client waiting for
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
