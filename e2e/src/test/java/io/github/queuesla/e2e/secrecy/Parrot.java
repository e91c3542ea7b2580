package io.github.queuesla.e2e.secrecy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A platform that sends secrets back: a proxy in front of a pretend organisation, which uses the canaries as secret and
 * token and forwards all responses unless its mood says otherwise. Thread-safe.
 */
final class Parrot implements AutoCloseable {

    private static final String TOKEN_PATH = "/oauth/token";
    private static final int NOT_CHANGED = 300;

    private final Simulator simulator;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile Mood mood = Mood.GOOD;
    private volatile String simulatorsToken = "";

    private Parrot(Simulator simulator, HttpServer server) {
        this.simulator = simulator;
        this.server = server;
    }

    static Parrot before(Simulator simulator) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        Parrot parrot = new Parrot(simulator, HttpServer.create(new InetSocketAddress(loopback, 0), 50));
        parrot.server.setExecutor(parrot.workers);
        parrot.server.createContext("/", parrot::handle);
        parrot.server.start();
        return parrot;
    }

    void be(Mood other) {
        mood = other;
    }

    /** The variables that point to it, with the canaries as credentials. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.remove("GENESYS_QUEUE_IDS");
        environment.put("GENESYS_CLIENT_ID", Canaries.CLIENT_ID);
        environment.put("GENESYS_CLIENT_SECRET", Canaries.SECRET.text());
        environment.put(
                "GENESYS_ORG_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        return environment;
    }

    /** The variables of a client that reaches the organisation through it as a proxy, with the canary as password. */
    Map<String, String> environmentOfProxy() {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.remove("GENESYS_QUEUE_IDS");
        environment.put("GENESYS_ORG_URL", "http://api.example.test");
        String password = URLEncoder.encode(Canaries.SECRET.text(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        environment.put(
                "HTTP_PROXY",
                "http://jo:" + password + "@127.0.0.1:" + server.getAddress().getPort());
        return environment;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean tokenAddress = exchange.getRequestURI().getPath().equals(TOKEN_PATH);
            byte[] asked = exchange.getRequestBody().readAllBytes();
            Echo echo = new Echo(
                    mood.meets(true) && tokenAddress ? Canaries.echoesOfSecret() : Canaries.echoes(),
                    answers.incrementAndGet());
            if (mood.meets(tokenAddress)) {
                misbehave(exchange, echo, mood);
                return;
            }
            HttpResponse<byte[]> real = real(exchange, asked, tokenAddress);
            String body = new String(real.body(), StandardCharsets.UTF_8);
            if (tokenAddress && real.statusCode() < NOT_CHANGED) {
                simulatorsToken = body.replaceAll("(?s).*\"access_token\" ?: ?\"([^\"]*)\".*", "$1");
                body = body.replace(simulatorsToken, Canaries.TOKEN.jsonEscaped());
            }
            real.headers().map().forEach((name, values) -> {
                if (name.startsWith("inin-ratelimit") || name.equals("content-type")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            echo.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            send(exchange, real.statusCode(), echo.names(body).getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void misbehave(HttpExchange exchange, Echo echo, Mood mood) throws IOException {
        echo.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (mood.status() >= NOT_CHANGED) {
            exchange.getResponseHeaders().set("Location", echo.location());
            exchange.getResponseHeaders().set("Retry-After", "0");
        }
        byte[] body = echo.body(mood.shape());
        if (mood.shape() == Mood.Shape.CUT) {
            exchange.sendResponseHeaders(mood.status(), body.length + 100L);
            exchange.getResponseBody().write(body);
            // Content-Length announced more, so closing now cuts the response.
            return;
        }
        send(exchange, mood.status(), body);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private HttpResponse<byte[]> real(HttpExchange exchange, byte[] asked, boolean tokenAddress)
            throws IOException, InterruptedException {
        byte[] body = tokenAddress ? withRealSecret(asked) : asked;
        // Asked as a proxy, it gets the whole address of another host.
        String path = exchange.getRequestURI().toString().replaceFirst("^http://[^/]+", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.baseUri() + path))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .ifPresent(type -> request.header("Content-Type", type));
        String bearer = "Bearer " + Canaries.TOKEN.text();
        if (bearer.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            request.header("Authorization", "Bearer " + simulatorsToken);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private byte[] withRealSecret(byte[] form) {
        return new String(form, StandardCharsets.UTF_8)
                .replace(Canaries.CLIENT_ID, simulator.clientId())
                .replace(URLEncoder.encode(Canaries.SECRET.text(), StandardCharsets.UTF_8), simulator.clientSecret())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
