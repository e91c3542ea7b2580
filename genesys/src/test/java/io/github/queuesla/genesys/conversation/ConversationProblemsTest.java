package io.github.queuesla.genesys.conversation;

import static io.github.queuesla.genesys.conversation.Read.SALES;
import static io.github.queuesla.genesys.conversation.Read.conversation;
import static io.github.queuesla.genesys.conversation.Read.events;
import static io.github.queuesla.genesys.conversation.Read.example;
import static io.github.queuesla.genesys.conversation.Read.metric;
import static io.github.queuesla.genesys.conversation.Read.pageOf;
import static io.github.queuesla.genesys.conversation.Read.participant;
import static io.github.queuesla.genesys.conversation.Read.putAside;
import static io.github.queuesla.genesys.conversation.Read.segment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.http.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be counted is put aside, and the rest is read. */
class ConversationProblemsTest {

    private static final String OFFER = metric("nOffered", 1, "10:00:00.000");
    private static final String SEGMENT = segment(SALES, "10:00:00", "10:01:00");
    private static final String OFFERED = "1 offered 10:00:00 Sales voice";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'tAnswered','value':5,'emitDate':'2021-04-2T10:00:00Z'} | tAnswered has no valid emitDate",
                "{'name':'tAnswered','value':5} | tAnswered has no valid emitDate",
                "{'name':'tAnswered','value':5,'emitDate':{'a':1}} | tAnswered has no valid emitDate",
                "{'name':'tAnswered','value':-5,'emitDate':'2024-05-01T10:00:00Z'}"
                        + " | tAnswered of 2024-05-01T10:00:00Z: a wait of -5 ms is impossible",
                "{'name':'tAbandon','value':1.5,'emitDate':'2024-05-01T10:00:00Z'}"
                        + " | tAbandon of 2024-05-01T10:00:00Z: its value is not a whole number",
                "{'name':'tAbandon','value':'5','emitDate':'2024-05-01T10:00:00Z'}"
                        + " | tAbandon of 2024-05-01T10:00:00Z: its value is not a whole number",
                "{'name':'tFlowOut','value':1e999999999,'emitDate':'2024-05-01T10:00:00Z'}"
                        + " | tFlowOut of 2024-05-01T10:00:00Z: its value is not a whole number",
                "{'name':'tFlowOut','value':99999999999999999999,'emitDate':'2024-05-01T10:00:00Z'}"
                        + " | tFlowOut of 2024-05-01T10:00:00Z: its value is not a whole number",
                "{'name':'nOffered','value':2,'emitDate':'2024-05-01T10:00:00Z'}"
                        + " | nOffered of 2024-05-01T10:00:00Z: its value is 2, not 1"
            })
    void singleMetricIsPutAsideAndTheOthersCount(String metric, String problem) {
        String conversation = conversation(participant("acd", metric.replace('\'', '"') + "," + OFFER, SEGMENT));
        assertThat(events(conversation)).containsExactly(OFFERED);
        assertThat(pageOf(conversation).putAside()).containsExactly(new PutAside(Optional.of("c1"), problem));
    }

    @Test
    void wholeNumbersCountInEveryNotation() {
        String metric = "{\"name\":\"tAbandon\",\"value\":6.0e1,\"emitDate\":\"2024-05-01T10:00:00.060Z\"}";
        assertThat(events(conversation(participant("acd", OFFER + "," + metric, SEGMENT))))
                .containsExactly(OFFERED, "1 abandoned 10:00:00.060 60 ms Sales voice offered 10:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'conversationId':'c1','participants':'none'} | has participants that are not a list",
                "{'conversationId':'c1','participants':[[{}]]} | has participants that are not objects",
                "{'participants':[{'sessions':{'a':[{}]}}],'conversationId':'c1'} | has sessions that are not a list",
                "{'participants':[{'sessions':[{'metrics':[7]}]}],'conversationId':'c1'} | has metrics that are not objects",
                "{'conversationId':'c1','participants':[{'sessions':[{'segments':7}]}]} | has segments that are not a list",
                "{'conversationId':'c1','participants':[],'participants':[]} | has an object with two members participants",
                "{'conversationId':'c1','participants':[{'purpose':'acd','purpose':'acd'}]}"
                        + " | has an object with two members purpose"
            })
    void conversationOfAnotherShapeIsPutAsideAndTheOthersAreRead(String bad, String problem) {
        ConversationPage page = pageOf(bad.replace('\'', '"'), example("answered"));
        assertThat(page.putAside()).containsExactly(new PutAside(Optional.of("c1"), "the conversation " + problem));
        assertThat(page.conversations()).hasSize(1);
        assertThat(page.conversations().get(0).events()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"c1\"",
                "[{\"conversationId\":\"c1\"},[1]]",
                "null",
                "{}",
                "{\"conversationId\":7}",
                "{\"conversationId\":\" \"}"
            })
    void entryWithoutAnIdIsPutAsideAndTheOthersAreRead(String bad) {
        ConversationPage page = pageOf(bad, example("answered"));
        assertThat(page.putAside()).hasSize(1);
        assertThat(page.putAside().get(0).conversationId()).isEmpty();
        assertThat(page.conversations()).hasSize(1);
    }

    @Test
    void conversationWithEndlessEventsIsPutAside() {
        String many = String.join(",", Collections.nCopies(10_001, OFFER));
        assertThat(putAsideWhole(conversation(participant("acd", many, SEGMENT))))
                .containsExactly("the conversation has more than 10000 queue events");
    }

    private static List<String> putAsideWhole(String conversation) {
        assertThat(pageOf(conversation).conversations()).isEmpty();
        return putAside(conversation);
    }

    @Test
    void pageNamesItsCursorAndAvailabilityInAnyOrder() {
        ConversationPage page = Read.page("{\"cursor\":\"a/b=\",\"conversations\":[" + example("answered")
                + "],\"dataAvailabilityDate\":\"2024-05-02T05:40:00.000Z\"}");
        assertThat(page.cursor()).contains("a/b=");
        assertThat(page.availableUntil()).contains(Instant.parse("2024-05-02T05:40:00Z"));
        assertThat(page.conversations()).hasSize(1);
    }

    @Test
    void pageWithoutConversationsIsEmpty() {
        for (String body : List.of("{}", "{\"conversations\":null,\"cursor\":null}", "{\"conversations\":[]}")) {
            assertThat(Read.page(body))
                    .isEqualTo(new ConversationPage(List.of(), List.of(), Optional.empty(), Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "{\"conversations\":[{\"conversationId\":\"c1\"}",
                "{\"conversations\":[{\"conversationId\":\"c1\"}]",
                "{\"conversations\":7}",
                "{\"conversations\":[],\"conversations\":[]}",
                "{\"conversations\":[],\"cursor\":7}",
                "{\"conversations\":[]} {}",
                "[]",
                "[{\"conversationId\":\"c1\"}]",
                "{\"entities\":[],\"total\":0}",
                "{\"conversationId\":\"c1\"}",
                "<html>"
            })
    void pageThatIsCutOrOfAnotherShapeIsMalformed(String body) {
        assertThatThrownBy(() -> ConversationReader.page(stream(body), 10)).isInstanceOf(MalformedBody.class);
    }

    @Test
    void pageHasNoMoreConversationsThanAllowed() throws IOException {
        String body = "{\"conversations\":[{\"conversationId\":\"a\"},{\"conversationId\":\"b\"}]}";
        assertThat(ConversationReader.page(stream(body), 2).conversations()).hasSize(2);
        assertThatThrownBy(() -> ConversationReader.page(stream(body), 1))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("there are more than 1 conversations");
    }

    @Test
    void conversationOfEndlessLengthIsRefused() {
        InputStream endless =
                new SequenceInputStream(stream("{\"conversations\":[{\"attributes\":["), new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        Arrays.fill(buffer, offset, offset + length, (byte) ' ');
                        return length;
                    }
                });
        assertThatThrownBy(() -> ConversationReader.page(endless, 10))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("a conversation is longer than 16777216 bytes");
    }

    @Test
    void documentsOneALineAreReadOneAfterTheOther() throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String lines = """
                {"conversationId":"a"}
                {"conversations":[{"conversationId":"b"}]}
                {"participants":7,"conversationId":"x"}
                [{"conversationId":"c"}]
                """;
        ConversationReader.all(stream(lines), new ConversationReceiver() {
            @Override
            public void conversation(String id, List<QueueEvent> events) {
                ids.add(id);
            }

            @Override
            public void putAside(PutAside item) {
                problems.add(item.conversationId().orElse("") + " " + item.problem());
            }
        });
        assertThat(ids).containsExactly("a", "b", "c");
        assertThat(problems).containsExactly("x the conversation has participants that are not a list");
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
