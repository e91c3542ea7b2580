package io.github.queuesla.e2e.hostile;

import io.github.queuesla.testkit.RawHttpServer;
import io.github.queuesla.testkit.RecordedRequest;
import io.github.queuesla.testkit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A platform on loopback with queues of any name, or with arbitrary bytes as response of one endpoint. */
final class HostilePlatform implements AutoCloseable {

    /** The endpoints. */
    enum Endpoint {
        TOKEN("/oauth/token"),
        QUEUES("/api/v2/routing/queues"),
        AGGREGATES("/api/v2/analytics/conversations/aggregates/query"),
        SUMMARY("/api/v2/analytics/queues/summary/query");

        private final String path;

        Endpoint(String path) {
            this.path = path;
        }
    }

    private static final Pattern INTERVAL = Pattern.compile("\"interval\":\"([^/]+)/([^\"]+)\"");
    private static final Pattern VIEW = Pattern.compile("\"name\":\"(\\w+)\"");

    private final List<String> names;
    private final RawHttpServer server;

    private HostilePlatform(List<String> names, Function<Endpoint, Optional<Reply>> replies) {
        this.names = names;
        this.server = RawHttpServer.answering(request -> {
            Endpoint endpoint = endpoint(request);
            return replies.apply(endpoint).orElseGet(() -> Reply.answer(200, honest(endpoint, request)));
        });
    }

    /** A platform with one queue per name, in a division of the same name. */
    static HostilePlatform named(List<String> names) {
        return new HostilePlatform(names, endpoint -> Optional.empty());
    }

    /** A platform with one hostile endpoint. */
    static HostilePlatform replying(Endpoint hostile, Reply reply) {
        return new HostilePlatform(
                List.of("Sales"), endpoint -> endpoint == hostile ? Optional.of(reply) : Optional.empty());
    }

    Map<String, String> environment() {
        return Map.of(
                "GENESYS_ORG_URL", server.uri("").toString(),
                "GENESYS_CLIENT_ID", "id",
                "GENESYS_CLIENT_SECRET", "not telling");
    }

    int requests() {
        return server.requests().size();
    }

    private static Endpoint endpoint(RecordedRequest request) {
        for (Endpoint endpoint : Endpoint.values()) {
            if (request.line().contains(endpoint.path)) {
                return endpoint;
            }
        }
        throw new IllegalArgumentException(request.line());
    }

    private String honest(Endpoint endpoint, RecordedRequest request) {
        return switch (endpoint) {
            case TOKEN -> "{\"access_token\":\"token\",\"expires_in\":86399}";
            case QUEUES -> "{\"entities\":[" + each(HostilePlatform::queue) + "],\"pageCount\":1}";
            case AGGREGATES -> "{\"results\":[" + each((number, name) -> counts(number, request.body())) + "]}";
            case SUMMARY ->
                "{\"entities\":["
                        + each((number, name) -> request.body().contains(id(number)) ? summary(number, name) : "")
                        + "]}";
        };
    }

    /** Renders a queue as JSON. */
    private interface Rendition {
        String of(int number, String name);
    }

    private String each(Rendition rendition) {
        List<String> parts = new ArrayList<>();
        for (int number = 0; number < names.size(); number++) {
            parts.add(rendition.of(number, names.get(number)));
        }
        parts.removeIf(String::isEmpty);
        return String.join(",", parts);
    }

    private static String queue(int number, String name) {
        return "{\"id\":\"" + id(number) + "\",\"name\":" + quoted(name) + ",\"division\":{\"id\":" + quoted(name)
                + ",\"name\":" + quoted(name) + "},\"mediaSettings\":{\"call\":{\"serviceLevel\":"
                + "{\"percentage\":0.8,\"durationMs\":20000}}}}";
    }

    private static String summary(int number, String name) {
        return "{\"queue\":{\"id\":\"" + id(number) + "\",\"name\":" + quoted(name)
                + "},\"metrics\":{\"conversation.answered\":{\"count\":80}}}";
    }

    /** The contacts of a quarter hour within the requested interval. */
    private static String counts(int number, String question) {
        Matcher interval = INTERVAL.matcher(question);
        if (!interval.find()) {
            throw new IllegalArgumentException(question);
        }
        Instant start = Instant.parse(interval.group(1));
        Instant end = Instant.parse(interval.group(2));
        Instant quarter = start.plus(Duration.ofMinutes(15));
        String views = VIEW.matcher(question)
                .results()
                .map((MatchResult view) -> "{\"name\":\"" + view.group(1) + "\",\"stats\":{\"count\":8}}")
                .collect(Collectors.joining(","));
        return "{\"group\":{\"queueId\":\"" + id(number) + "\",\"mediaType\":\"voice\"},\"data\":[{\"interval\":\""
                + start
                + "/" + (quarter.isBefore(end) ? quarter : end) + "\",\"metrics\":["
                + metric("tAnswered", "\"count\":10")
                + "," + metric("tAbandon", "\"count\":9") + ","
                + metric("oServiceLevel", "\"numerator\":8,\"denominator\":10") + "],\"views\":[" + views + "]}]}";
    }

    private static String metric(String name, String stats) {
        return "{\"metric\":\"" + name + "\",\"stats\":{" + stats + "}}";
    }

    /** The id of the queue with the number. */
    static String id(int number) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
    }

    /** A text as JSON in ASCII, including unpaired surrogates. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(character -> quoted.append(
                        character < ' ' || character > '~' || character == '"' || character == '\\'
                                ? String.format(Locale.ROOT, "\\u%04x", character)
                                : Character.toString(character)));
        return quoted.append('"').toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
