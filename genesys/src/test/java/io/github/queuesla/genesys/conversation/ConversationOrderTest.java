package io.github.queuesla.genesys.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.genesys.platform.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of members and entries, and everything that is not needed, change nothing; nothing of it is kept. */
class ConversationOrderTest {

    private static final List<String> EXAMPLES = List.of("answered", "abandoned", "transferred", "flow-out");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shuffledConversationsGiveTheSameEvents(long seed) throws IOException {
        Random random = new Random(seed);
        for (String example : EXAMPLES) {
            Object shuffled = shuffled(Json.read(Read.example(example)), random);
            String text = Json.write(shuffled);
            assertThat(Read.events(text)).as(text).isEqualTo(Read.events(Read.example(example)));
            assertThat(Read.putAside(text)).isEmpty();
        }
    }

    @Test
    void nothingThatIsPassedOverIsKept() {
        String example = Read.example("transferred");
        String loaded = example.replace(
                "\"participantId\"",
                "\"attributes\":{\"CANARY-key\":\"CANARY\",\"nested\":[{\"purpose\":\"CANARY\",\"name\":[\"CANARY\"]}]},"
                        + "\"participantName\":\"CANARY\",\"ani\":\"tel:CANARY\",\"participantId\"");
        loaded = loaded.replace(
                "\"sessionId\"", "\"addressFrom\":\"CANARY\",\"remoteNameDisplayable\":\"CANARY\",\"sessionId\"");
        ConversationPage page = Read.pageOf(loaded.replaceFirst("\"participantName\": \"Sales\",", ""));
        assertThat(page.toString()).doesNotContain("CANARY");
        assertThat(page.conversations()).isEqualTo(Read.pageOf(example).conversations());
    }

    @Test
    void problemsQuoteNothingOfTheCustomer() {
        String bad = "{\"conversationId\":\"c1\",\"participants\":[{\"participantName\":\"CANARY\",\"purpose\":\"acd\","
                + "\"sessions\":[{\"segments\":[{\"queueId\":\"q\"}],\"metrics\":[{\"name\":\"tAnswered\",\"value\":\"CANARY\","
                + "\"emitDate\":\"CANARY\"},{\"name\":\"tAbandon\",\"value\":{\"a\":\"CANARY\"},"
                + "\"emitDate\":\"2024-05-01T00:00:00Z\"}]}]}]}";
        ConversationPage page = Read.pageOf(bad, "{\"CANARY\":1}", "\"CANARY\"");
        assertThat(page.putAside()).hasSize(4);
        assertThat(page.toString()).doesNotContain("CANARY");
        for (String cut : List.of(
                "{\"conversations\":[{\"name\":\"CANARY", "{\"conversations\":[CANARY]}", "{\"CANARY\":CANARY}")) {
            assertThat(failure(cut)).isNotEmpty().doesNotContain("CANARY");
        }
    }

    private static String failure(String body) {
        try {
            return ConversationReader.page(new ByteArrayInputStream(body.getBytes(UTF_8)), 1)
                    .toString();
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof Map<?, ?> object) {
            List<Map.Entry<?, ?>> members = new ArrayList<>(object.entrySet());
            Collections.shuffle(members, random);
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            shuffled.put("unknown" + random.nextInt(3), List.of(Map.of("conversationId", "x", "metrics", "y")));
            members.forEach(member -> shuffled.put(member.getKey(), shuffled(member.getValue(), random)));
            return shuffled;
        }
        if (value instanceof List<?> list) {
            List<Object> entries = new ArrayList<>(
                    list.stream().map(entry -> shuffled(entry, random)).toList());
            Collections.shuffle(entries, random);
            return entries;
        }
        return value;
    }
}
