package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.JsonText;
import io.github.queuesla.genesys.json.RequiredMembers;
import io.github.queuesla.http.exchange.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The JSON file of one exchange (docs/adr/0015). */
final class ExchangeFile {

    private static final int MOST_VALUES = 1_000;
    private static final int MOST_STATUS = 599;

    private final JsonCursor cursor;
    private @Nullable StoredRequest request;
    private @Nullable StoredResponse response;
    private @Nullable StoredFailure failure;

    private ExchangeFile(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static void write(StoredExchange exchange, OutputStream file) throws IOException {
        JsonText.write(file, json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("request");
            json.writeStringProperty("method", exchange.request().method());
            json.writeStringProperty("uri", exchange.request().uri());
            json.writeStringProperty("body", exchange.request().body());
            json.writeEndObject();
            exchange.response().ifPresent(response -> write(response, json));
            exchange.failure().ifPresent(failure -> write("failure", failure, json));
            json.writeEndObject();
        });
    }

    private static void write(StoredResponse response, JsonGenerator json) {
        json.writeObjectPropertyStart("answer");
        json.writeNumberProperty("status", response.status());
        json.writeObjectPropertyStart("headers");
        for (String name : response.headers().names().stream().sorted().toList()) {
            json.writeArrayPropertyStart(name);
            response.headers().all(name).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeStringProperty(
                response.body().encoded() ? "bodyBase64" : "body",
                response.body().text());
        response.broken().ifPresent(failure -> write("broken", failure, json));
        json.writeEndObject();
    }

    private static void write(String name, StoredFailure failure, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("kind", StoredFailure.word(failure.kind()));
        json.writeStringProperty("message", failure.message());
        json.writeStringProperty("reason", StoredFailure.word(failure.reason()));
        json.writeEndObject();
    }

    static StoredExchange read(InputStream file) throws IOException {
        return JsonBody.readOwn(file, cursor -> new ExchangeFile(cursor).exchange());
    }

    private StoredExchange exchange() throws IOException {
        cursor.object(name -> {
            switch (name) {
                case "request" -> request = request();
                case "answer" -> response = response();
                case "failure" -> failure = failure();
                default -> cursor.skip();
            }
        });
        StoredRequest requested = RequiredMembers.require(request, cursor, "request");
        if ((response == null) == (failure == null)) {
            throw cursor.malformed("must have either answer or failure");
        }
        return new StoredExchange(requested, Optional.ofNullable(response), Optional.ofNullable(failure));
    }

    private StoredRequest request() throws IOException {
        Draft draft = new Draft();
        cursor.object(name -> {
            switch (name) {
                case "method" -> draft.method = cursor.text();
                case "uri" -> draft.uri = cursor.text();
                case "body" -> draft.text = cursor.text();
                default -> cursor.skip();
            }
        });
        return new StoredRequest(
                RequiredMembers.require(draft.method, cursor, "method"),
                RequiredMembers.require(draft.uri, cursor, "uri"),
                RequiredMembers.require(draft.text, cursor, "body"));
    }

    private StoredResponse response() throws IOException {
        Draft draft = new Draft();
        cursor.object(name -> {
            switch (name) {
                case "status" -> draft.status = cursor.count();
                case "headers" -> cursor.object(header -> cursor.array(MOST_VALUES, () -> header(header, draft)));
                case "body" -> draft.body = new StoredBody(cursor.text(), false);
                case "bodyBase64" -> draft.body = encoded();
                case "broken" -> draft.broken = failure();
                default -> cursor.skip();
            }
        });
        long status = RequiredMembers.require(draft.status, cursor, "status");
        if (status < 100 || status > MOST_STATUS) {
            throw cursor.malformed("has a status outside 100 to " + MOST_STATUS);
        }
        StoredBody body = RequiredMembers.require(draft.body, cursor, "body");
        return new StoredResponse((int) status, draft.headers, body, Optional.ofNullable(draft.broken));
    }

    private void header(String name, Draft draft) throws IOException {
        if (++draft.values > MOST_VALUES) {
            throw cursor.malformed("is one of more than " + MOST_VALUES + " header values");
        }
        draft.headers = draft.headers.with(name, cursor.text());
    }

    private StoredBody encoded() throws IOException {
        StoredBody body = new StoredBody(cursor.text(), true);
        try {
            body.bytes();
            return body;
        } catch (IllegalArgumentException unreadable) {
            throw cursor.malformed("is not Base64");
        }
    }

    private StoredFailure failure() throws IOException {
        Draft draft = new Draft();
        cursor.object(name -> {
            switch (name) {
                case "kind" -> draft.kind = cursor.text();
                case "message" -> draft.text = cursor.text();
                case "reason" -> draft.reason = cursor.text();
                default -> cursor.skip();
            }
        });
        return new StoredFailure(
                StoredFailure.Kind.of(RequiredMembers.require(draft.kind, cursor, "kind")),
                RequiredMembers.require(draft.text, cursor, "message"),
                StoredFailure.reason(draft.reason));
    }

    private static final class Draft {
        private @Nullable String method;
        private @Nullable String uri;
        private @Nullable String text;
        private @Nullable String kind;
        private @Nullable String reason;
        private @Nullable Long status;
        private Headers headers = Headers.none();
        private int values;
        private @Nullable StoredBody body;
        private @Nullable StoredFailure broken;
    }
}
