package io.github.queuesla.e2e.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.cli.QueueSla;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.simulator.Simulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command {@code serve} in this process, by the clock of the test. */
public final class ServedBoard implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread thread;
    private final URI start;

    private ServedBoard(Path folder, Simulator simulator, InstantSource clock, String... arguments) {
        CliEnvironment environment = new CliEnvironment(
                Map.of(
                        "GENESYS_CLIENT_ID", simulator.clientId(),
                        "GENESYS_CLIENT_SECRET", simulator.clientSecret(),
                        "GENESYS_ORG_URL", simulator.baseUri().toString(),
                        "GENESYS_LOGIN_URL", simulator.baseUri().toString()),
                folder,
                out,
                err,
                clock,
                false,
                false,
                OptionalInt.empty(),
                Colour.AUTO);
        String[] all = Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(arguments))
                .toArray(String[]::new);
        thread = new Thread(() -> QueueSla.run(environment, all), "served-board");
        thread.start();
        while (!out.toString(UTF_8).contains("\n") && thread.isAlive()) {
            Thread.onSpinWait();
        }
        start = URI.create(out.toString(UTF_8).strip());
    }

    /** Serves a board, and waits for its address. */
    public static ServedBoard start(Path folder, Simulator simulator, Instant now, String... arguments) {
        return start(folder, simulator, InstantSource.fixed(now), arguments);
    }

    /** Serves a board by that clock, and waits for its address. */
    static ServedBoard start(Path folder, Simulator simulator, InstantSource clock, String... arguments) {
        return new ServedBoard(folder, simulator, clock, arguments);
    }

    /** The address that signs a browser in. */
    public URI startAddress() {
        return start;
    }

    /** The answer to a program that has the token. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(start.resolve(path))
                .header("Authorization", "Bearer " + start.getQuery().substring("token=".length()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The board for programs, as soon as every service level has its counts and there is a forecast. */
    public JsonNode awaitCounts() throws IOException, InterruptedException {
        return await(ServedBoard::isCounted);
    }

    /** The board for programs, as soon as it is as the test needs it. */
    JsonNode await(Predicate<JsonNode> ready) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1/board");
        while (answer.statusCode() == 503 || !ready.test(JSON.readTree(answer.body()))) {
            answer = get("/api/v1/board");
        }
        return JSON.readTree(answer.body());
    }

    /** What it has said on standard error so far. */
    String said() {
        return err.toString(UTF_8);
    }

    private static boolean isCounted(JsonNode board) {
        return !board.get("forecast").isNull()
                && StreamSupport.stream(board.get("rows").spliterator(), false)
                        .noneMatch(row -> row.get("countsAt").isNull()
                                || row.get("waiting").isNull());
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
