package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.genesys.json.JsonLimits;
import io.github.queuesla.http.MalformedBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Reads conversations as the platform writes them, one at a time, within the limits of docs/adr/0005: a conversation
 * has at most 16 MB, what holds them may be of any length. Data about customers is passed over; nothing of it is kept.
 */
public final class ConversationReader {

    private ConversationReader() {}

    /**
     * Reads a page of the results of a details job.
     *
     * @param mostConversations the most that the page may have
     * @throws MalformedBody when the document is invalid; the reason never quotes the content
     * @throws IOException as thrown by the stream
     */
    public static ConversationPage page(InputStream body, int mostConversations) throws IOException {
        Collected collected = new Collected();
        try (ConversationParser parser = new ConversationParser(body, collected, mostConversations)) {
            if (!parser.next()) {
                throw new MalformedBody("the body is empty");
            }
            parser.document();
            if (!parser.isPage()) {
                // Without this, what a gateway answers instead would be a day without contacts.
                throw new MalformedBody("the document is not a page of conversations");
            }
            ConversationPage page = new ConversationPage(
                    collected.conversations, collected.putAside, parser.cursor(), parser.availableUntil());
            if (parser.next()) {
                throw new MalformedBody("there is content after the end of the JSON document");
            }
            return page;
        } catch (JacksonException problem) {
            throw JsonLimits.problem(problem);
        }
    }

    /**
     * Reads any number of documents one after the other, such as one a line: pages, lists of conversations, or single
     * conversations.
     *
     * @throws MalformedBody when a document is invalid; the reason never quotes the content
     * @throws IOException as thrown by the stream
     */
    public static void all(InputStream documents, ConversationReceiver receiver) throws IOException {
        try (ConversationParser parser = new ConversationParser(documents, receiver, Long.MAX_VALUE)) {
            while (parser.next()) {
                parser.document();
            }
        } catch (JacksonException problem) {
            throw JsonLimits.problem(problem);
        }
    }

    private static final class Collected implements ConversationReceiver {
        private final List<ConversationPage.Conversation> conversations = new ArrayList<>();
        private final List<PutAside> putAside = new ArrayList<>();

        @Override
        public void conversation(String id, List<QueueEvent> events) {
            conversations.add(new ConversationPage.Conversation(id, events));
        }

        @Override
        public void putAside(PutAside item) {
            putAside.add(item);
        }
    }
}
