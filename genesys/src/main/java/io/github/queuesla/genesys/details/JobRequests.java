package io.github.queuesla.genesys.details;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.genesys.conversation.ConversationPage;
import io.github.queuesla.genesys.conversation.ConversationReader;
import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.JsonText;
import io.github.queuesla.genesys.json.RequiredMembers;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import io.github.queuesla.http.MalformedBody;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The requests about details jobs, and the readers of their responses.
 *
 * @param api the API's base address
 */
record JobRequests(URI api) {

    static final String PATH = "/api/v2/analytics/conversations/details/jobs";

    static final String ORGANISATION_PATH = "/api/v2/organizations/me";

    private static final int PAGE_SIZE = 1_000;
    /** A platform may give somewhat more than it was asked for. */
    private static final int MOST_PER_PAGE = 10 * PAGE_SIZE;

    static final BodyReader<ConversationPage> PAGE =
            BodyReader.ofRecords(body -> ConversationReader.page(body, MOST_PER_PAGE));
    static final BodyReader<String> JOB_ID = body -> JsonBody.read(body, cursor -> text(cursor, "jobId"));
    static final BodyReader<String> ORGANISATION_ID = body -> JsonBody.read(body, cursor -> text(cursor, "id"));
    static final BodyReader<Instant> AVAILABLE_UNTIL =
            body -> JsonBody.read(body, cursor -> time(text(cursor, "dataAvailabilityDate")));

    ApiRequest organisation() {
        return ApiRequest.get(api.resolve(ORGANISATION_PATH), "organisation");
    }

    ApiRequest availability() {
        return ApiRequest.get(api.resolve(PATH + "/availability"), "availability of contacts");
    }

    /** Submits a job for all conversations that were active in the day. */
    ApiRequest submission(LocalDate day) {
        String interval = day + "T00:00:00.000Z/" + day.plusDays(1) + "T00:00:00.000Z";
        byte[] body = JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("interval", interval);
            json.writeEndObject();
        });
        return ApiRequest.postJson(api.resolve(PATH), body, "contacts of " + day + ", job")
                .asJob();
    }

    ApiRequest status(LocalDate day, String job) {
        return ApiRequest.get(uri(job, ""), "contacts of " + day + ", state of the job");
    }

    ApiRequest results(LocalDate day, String job, Optional<String> cursor, int page) {
        String from = cursor.map(token -> "&cursor=" + encoded(token)).orElse("");
        return ApiRequest.get(
                uri(job, "/results?pageSize=" + PAGE_SIZE + from), "contacts of " + day + ", page " + page);
    }

    ApiRequest deletion(LocalDate day, String job) {
        return ApiRequest.delete(uri(job, ""), "contacts of " + day + ", job to delete");
    }

    private URI uri(String job, String rest) {
        return api.resolve(PATH + "/" + encoded(job) + rest);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String text(JsonCursor cursor, String wanted) throws IOException {
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        cursor.object(name -> {
            if (name.equals(wanted)) {
                found.set(cursor.textOrNull().orElse(null));
            } else {
                cursor.skip();
            }
        });
        return RequiredMembers.require(found.get(), cursor, wanted);
    }

    private static Instant time(String text) throws MalformedBody {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new MalformedBody("dataAvailabilityDate is not a time");
        }
    }
}
