package io.github.queuesla.e2e.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.e2e.hostile.HostilePlatform.Endpoint;
import io.github.queuesla.testkit.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Hostile or damaged bodies, each with the text that the message about it must contain. */
final class HostileBodies {

    /** A body, with the text of its message. */
    record Hostile(Reply reply, String message) {}

    private static final int MEGABYTE = 1_000_000;
    private static final byte[] SPACES = " ".repeat(MEGABYTE).getBytes(UTF_8);
    private static final byte[] BOMB = bomb();

    private HostileBodies() {}

    /** The bodies for a response of the endpoint, by name. */
    static Map<String, Hostile> of(Endpoint endpoint, int status) {
        Map<String, Hostile> bodies = new LinkedHashMap<>();
        String open = "{\"x\":";
        add(
                bodies,
                "depth 100,000",
                Reply.answer(status, open + "[".repeat(100_000)),
                "Document nesting depth (65) exceeds");
        add(bodies, "name of 1 MB", Reply.answer(status, "{\"" + "k".repeat(MEGABYTE) + "\":1}"), "Name length");
        add(
                bodies,
                "text beyond 1 MB",
                Reply.answer(status, textual(endpoint, "v".repeat(MEGABYTE + 1))),
                "String value length");
        add(bodies, "10,000 digits", Reply.answer(status, wanted(endpoint, "1".repeat(10_000))), "Number value length");
        add(bodies, "name twice", Reply.answer(status, "{\"a\":1,\"a\":2}"), "not valid JSON at line 1");
        add(
                bodies,
                "invalid UTF-8",
                Reply.answer(status, new byte[] {'{', '"', (byte) 0xC3, '(', '"'}),
                "not valid JSON");
        add(bodies, "UTF-32 that is none", Reply.answer(status, new byte[] {0, 0, 0, '0', '}'}), "not valid UTF-8");
        add(bodies, "not a number", Reply.answer(status, wanted(endpoint, "NaN")), "not valid JSON at line 1");
        add(bodies, "HTML", Reply.answer(status, "<html><body>Sign in</body></html>"), "not valid JSON at line 1");
        add(bodies, "empty", Reply.answer(status, ""), "the body is empty");
        add(bodies, "cut", Reply.answer(status, wanted(endpoint, "12").substring(0, 9)), "not valid JSON");
        add(bodies, "gzip bomb", Reply.answer(status, BOMB, "Content-Encoding: gzip"), "longer than 67108864 bytes");
        add(bodies, "no gzip at all", Reply.answer(status, "{}", "Content-Encoding: gzip"), "the body ends too early");
        add(bodies, "endless blanks", Reply.endless(status, SPACES), "longer than 67108864 bytes");
        return bodies;
    }

    /** Further bodies for successful responses: an invalid value instead of a number, or text after the end. */
    static Map<String, Hostile> ofAnswers(Endpoint endpoint) {
        Map<String, Hostile> bodies = of(endpoint, 200);
        String number = "the value at " + pointer(endpoint);
        add(
                bodies,
                "1e999999999",
                Reply.answer(200, wanted(endpoint, "1e999999999")),
                number + " is not a whole number, or too large");
        add(bodies, "1e2147483648", Reply.answer(200, wanted(endpoint, "1e2147483648")), number);
        add(bodies, "half a thing", Reply.answer(200, wanted(endpoint, "1.5")), number + " is not a whole number");
        add(bodies, "fewer than none", Reply.answer(200, wanted(endpoint, "-1")), number + " is negative");
        add(bodies, "text for a number", Reply.answer(200, wanted(endpoint, "\"7\"")), number + " is not a number");
        add(bodies, "something behind it", Reply.answer(200, wanted(endpoint, "101.0") + "x"), "not valid JSON");
        add(
                bodies,
                "two documents",
                Reply.answer(200, wanted(endpoint, "101.0") + "{}"),
                "there is content after the end of the JSON document");
        if (endpoint != Endpoint.QUEUES) {
            add(bodies, "no number", Reply.answer(200, wanted(endpoint, "null")), number + " is not a number");
        }
        if (endpoint != Endpoint.TOKEN) {
            String list = endpoint == Endpoint.AGGREGATES ? "results" : "entities";
            byte[] piece = "{\"id\":\"q\"},".repeat(1_000).getBytes(UTF_8);
            Reply endless = connection -> {
                connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
                connection.write(("{\"" + list + "\":[").getBytes(UTF_8));
                while (connection.serverOpen()) {
                    connection.write(piece);
                }
            };
            add(
                    bodies,
                    "endless list",
                    endless,
                    endpoint == Endpoint.SUMMARY ? "has no queue.id" : "/" + list + " has more than");
        }
        return bodies;
    }

    /** A document with the value where a number belongs. */
    static String wanted(Endpoint endpoint, String value) {
        return switch (endpoint) {
            case TOKEN -> "{\"access_token\":\"token\",\"expires_in\":" + value + "}";
            case QUEUES -> "{\"entities\":[],\"pageCount\":" + value + "}";
            case AGGREGATES ->
                "{\"results\":[{\"group\":{\"queueId\":\"q\"},\"data\":[{\"interval\":\"2024-01-01T00:00Z/2024-01-01T00:15Z\","
                        + "\"metrics\":[{\"metric\":\"tAnswered\",\"stats\":{\"count\":" + value + "}}]}]}]}";
            case SUMMARY ->
                "{\"entities\":[{\"queue\":{\"id\":\"q\"},\"metrics\":{\"conversation.answered\":{\"count\":" + value
                        + "}}}]}";
        };
    }

    private static String textual(Endpoint endpoint, String text) {
        return switch (endpoint) {
            case TOKEN -> wanted(endpoint, "1").replace("\"token\"", "\"" + text + "\"");
            case QUEUES -> "{\"entities\":[{\"id\":\"q\",\"name\":\"" + text + "\"}]}";
            case AGGREGATES, SUMMARY -> wanted(endpoint, "1").replace("\"q\"", "\"" + text + "\"");
        };
    }

    private static String pointer(Endpoint endpoint) {
        return switch (endpoint) {
            case TOKEN -> "/expires_in";
            case QUEUES -> "/pageCount";
            case AGGREGATES -> "/results/0/data/0/metrics/0/stats/count";
            case SUMMARY -> "/entities/0/metrics/conversation.answered/count";
        };
    }

    private static void add(Map<String, Hostile> bodies, String name, Reply reply, String message) {
        bodies.put(name, new Hostile(reply, message));
    }

    /** A quarter of a gigabyte of blanks. */
    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 256; i++) {
                gzip.write(SPACES);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
