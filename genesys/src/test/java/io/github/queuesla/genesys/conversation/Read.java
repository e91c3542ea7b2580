package io.github.queuesla.genesys.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What is read of JSON, in lines. */
final class Read {

    static final String SALES = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01";
    static final String SUPPORT = "8c3e7a90-6d1f-4b52-a1e8-3f5d9e7c2b02";

    private Read() {}

    /** A conversation of the published examples. */
    static String example(String name) {
        try (InputStream file = Read.class.getResourceAsStream("/conversations/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ConversationPage page(String json) {
        try {
            return ConversationReader.page(new ByteArrayInputStream(json.getBytes(UTF_8)), 1_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page with these conversations. */
    static ConversationPage pageOf(String... conversations) {
        return page("{\"conversations\":[" + String.join(",", conversations) + "]}");
    }

    /** The queue events of one conversation, such as {@code 1 answered 08:15:37.680 17432 ms Sales voice}. */
    static List<String> events(String conversation) {
        return pageOf(conversation).conversations().get(0).events().stream()
                .map(Read::line)
                .toList();
    }

    /** What is put aside of one conversation. */
    static List<String> putAside(String conversation) {
        return pageOf(conversation).putAside().stream().map(PutAside::problem).toList();
    }

    static String line(QueueEvent event) {
        String wait = event.waitMillis().isPresent() ? " " + event.waitMillis().getAsLong() + " ms" : "";
        String offered = event.offered().map(time -> " offered " + clock(time)).orElse(" never offered");
        return event.visit() + " " + event.type().code() + " " + clock(event.time()) + wait + " "
                + name(event.queue().value()) + " " + event.media()
                + (event.waitMillis().isPresent() ? offered : "");
    }

    private static String clock(Instant time) {
        return time.toString().replaceAll(".*T|Z", "");
    }

    private static String name(String queue) {
        return queue.equals(SALES) ? "Sales" : queue.equals(SUPPORT) ? "Support" : queue;
    }

    /** A conversation whose participants are given as JSON. */
    static String conversation(String... participants) {
        return "{\"conversationId\":\"c1\",\"participants\":[" + String.join(",", participants) + "]}";
    }

    /** A participant with one voice session. */
    static String participant(String purpose, String metrics, String segments) {
        return "{\"purpose\":\"" + purpose + "\",\"sessions\":[{\"mediaType\":\"voice\",\"direction\":\"inbound\","
                + "\"metrics\":[" + metrics + "],\"segments\":[" + segments + "]}]}";
    }

    /** A metric at this time of 1 May 2024. */
    static String metric(String name, long value, String time) {
        return "{\"name\":\"" + name + "\",\"value\":" + value + ",\"emitDate\":\"2024-05-01T" + time + "Z\"}";
    }

    /** A segment between these times of 1 May 2024. */
    static String segment(String queue, String start, String end) {
        return "{\"queueId\":\"" + queue + "\",\"segmentStart\":\"2024-05-01T" + start
                + "Z\",\"segmentEnd\":\"2024-05-01T" + end + "Z\"}";
    }
}
