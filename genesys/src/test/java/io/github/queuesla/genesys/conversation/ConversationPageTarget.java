package io.github.queuesla.genesys.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fuzzes a page of conversations: events are in order, and every visit has at most one offer and one outcome. */
public final class ConversationPageTarget implements FuzzTarget {

    private static final int MOST = 5;

    @Override
    public List<byte[]> examples() {
        return List.of(
                ("{\"conversations\":[" + Read.example("flow-out") + "],\"cursor\":\"a\"}").getBytes(UTF_8),
                """
                {"conversations":[{"conversationId":"c","participants":[{"purpose":"acd","sessions":[{"mediaType":"voice",
                "direction":"inbound","metrics":[{"name":"nOffered","value":1,"emitDate":"2024-05-01T00:00:00.000Z"},
                {"name":"tAbandon","value":5,"emitDate":"2024-05-01T00:00:05.000Z"}],"segments":[{"queueId":"q",
                "segmentStart":"2024-05-01T00:00:00.000Z","segmentEnd":"2024-05-01T00:00:05.000Z"}]}]}]}],
                "dataAvailabilityDate":"2024-05-02T00:00:00Z"}
                """.getBytes(UTF_8),
                "{\"conversations\":null}".getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Replies.dictionary(
                "conversations",
                "conversationId",
                "participants",
                "purpose",
                "sessions",
                "metrics",
                "segments",
                "name",
                "value",
                "emitDate",
                "queueId",
                "tAnswered",
                "customer",
                "cursor");
    }

    @Override
    public boolean takes(byte[] input) throws Exception {
        Optional<ConversationPage> page = Replies.read(input, body -> ConversationReader.page(body, MOST));
        page.ifPresent(ConversationPageTarget::check);
        return page.isPresent();
    }

    private static void check(ConversationPage page) {
        assertThat(page.conversations()).hasSizeLessThanOrEqualTo(MOST);
        for (ConversationPage.Conversation conversation : page.conversations()) {
            assertThat(conversation.id()).isNotBlank();
            Set<String> seen = new HashSet<>();
            QueueEvent before = null;
            for (QueueEvent event : conversation.events()) {
                assertThat(seen.add(event.visit() + " " + (event.type() == EventType.OFFERED)))
                        .isTrue();
                assertThat(event.conversationId()).isEqualTo(conversation.id());
                event.offered().ifPresent(offered -> assertThat(offered).isBeforeOrEqualTo(event.time()));
                if (before != null) {
                    assertThat(event.time()).isAfterOrEqualTo(before.time());
                }
                before = event;
            }
        }
    }
}
