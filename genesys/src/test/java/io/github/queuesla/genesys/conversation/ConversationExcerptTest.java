package io.github.queuesla.genesys.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of a page reads the same as the page, and holds nothing that is not read. */
class ConversationExcerptTest {

    private static final String CHARACTERS = "{}[]:,\"\\ 019azZ-.\n";

    private static final String LOADED = "{\"conversations\":["
            + Read.example("transferred")
                    .replace(
                            "\"participantId\"",
                            "\"attributes\":{\"CANARY-key\":\"CANARY\",\"purpose\":\"CANARY\",\"n\":[{\"metrics\":[\"CANARY\"]}]},"
                                    + "\"ani\":\"tel:CANARY\",\"participantId\"")
                    .replaceFirst("\"participantName\": \"Sales\"", "\"participantName\":\"CANARY\"")
            + "," + Read.example("abandoned")
            + "],\"cursor\":\"a/b=\",\"name\":\"CANARY\",\"dataAvailabilityDate\":\"2024-05-02T05:40:00.000Z\"}";

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static byte[] excerpt(byte[] page, Random chunks) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ConversationExcerpt excerpt = new ConversationExcerpt(copy)) {
            int at = 0;
            while (at < page.length) {
                int length = Math.min(page.length - at, 1 + chunks.nextInt(200));
                excerpt.write(page, at, length);
                at += length;
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return copy.toByteArray();
    }

    private static String copied(String page) {
        return new String(excerpt(page.getBytes(UTF_8), new Random(1)), UTF_8);
    }

    /** What is read; empty when it cannot be read. */
    private static Optional<ConversationPage> read(byte[] page) {
        try {
            return Optional.of(ConversationReader.page(new ByteArrayInputStream(page), 10));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Test
    void copyHasNothingOfTheCustomer() {
        assertThat(copied(LOADED))
                .doesNotContain("CANARY", "attributes", "participantName", "userId")
                .contains("a/b=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"conversations\":\"CANARY\"}",
                "{\"conversations\":[\"CANARY\",[\"CANARY\"]]}",
                "{\"conversations\":[{\"participants\":{\"CANARY\":\"CANARY\"}}]}",
                "{\"conversations\":[{\"participants\":[\"CANARY\",7]}]}",
                "{\"conversations\":[{\"conversationId\":{\"CANARY\":1}}]}",
                "{\"conversations\":[{\"conversationId\":[\"CANARY\"],\"participants\":\"CANARY\"}]}",
                "{\"conversations\":[{\"participants\":[{\"purpose\":{\"CANARY\":[]},\"sessions\":\"CANARY\"}]}]}",
                "{\"conversations\":[{\"conversationId\":\"c\",\"participants\":[{\"sessions\":[{\"segments\":[{\"queueId\":\"q\"}],"
                        + "\"metrics\":[{\"name\":\"tAnswered\",\"value\":\"CANARY\",\"emitDate\":\"CANARY\"}]}]}]}]}",
                "{\"CANARY\":\"CANARY\",\"CANARY2\":{\"a\":[\"CANARY\"]}}",
                "[[\"CANARY\"],{\"CANARY\":1}]",
                "\"CANARY\"",
                "{\"conversations\":[{\"name\":\"CANARY",
                "{\"conversations\":[CANARY]}"
            })
    void dataInAPlaceOfAnotherKindIsNotCopiedAndReadsTheSame(String page) {
        assertThat(copied(page)).doesNotContain("CANARY");
        assertThat(read(copied(page).getBytes(UTF_8))).isEqualTo(read(page.getBytes(UTF_8)));
    }

    @Test
    void pageCutAtAnyPlaceIsAsUnreadableInTheCopy() {
        byte[] page = LOADED.getBytes(UTF_8);
        Random chunks = new Random(2);
        for (int length = 0; length <= page.length; length += 7) {
            byte[] cut = Arrays.copyOf(page, length);
            assertThat(read(excerpt(cut, chunks))).as("cut at %d", length).isEqualTo(read(cut));
        }
        assertThat(read(excerpt(page, chunks))).isPresent().isEqualTo(read(page));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedPageReadsTheSame(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 20; n++) {
            byte[] page = LOADED.getBytes(UTF_8);
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                page[random.nextInt(page.length)] = (byte) CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            }
            assertThat(read(excerpt(page, random))).as(new String(page, UTF_8)).isEqualTo(read(page));
        }
    }

    @Test
    void onlyPagesOfResultsAreExcerpts() {
        String jobs = "https://api.example/api/v2/analytics/conversations/details/jobs";
        assertThat(List.of(jobs + "/1/results", jobs + "/1/results?cursor=x"))
                .allMatch(uri -> ConversationExcerpt.isFor(URI.create(uri)));
        assertThat(List.of(jobs, jobs + "/1", jobs + "/availability", "https://api.example/"))
                .noneMatch(uri -> ConversationExcerpt.isFor(URI.create(uri)));
    }
}
