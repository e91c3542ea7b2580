package io.github.queuesla.simulator.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The platform's error body.
 *
 * @param status HTTP status, repeated in the body
 * @param code machine-readable, such as {@code not.found}
 * @param message text for people
 * @param params the parameters of the message
 * @param details errors in fields, as the published APIs report them
 * @param errors errors in fields, as the tutorial's API reports them
 * @param limit the limit that was exceeded, if one was
 */
public record Problem(
        int status,
        String code,
        String message,
        Map<String, String> params,
        List<FieldError> details,
        List<FieldError> errors,
        @Nullable Limit limit) {

    /** A field, by its path as in {@code filters[1].value}, and what is wrong with it. */
    public record FieldError(String field, String message) {}

    /** The key of a platform limit and its value. */
    public record Limit(String key, long value) {}

    /** A problem without details. */
    public static Problem of(int status, String code, String message) {
        return new Problem(status, code, message, Map.of(), List.of(), List.of(), null);
    }

    /** A malformed field, as the published APIs report it. */
    public static Problem of(MalformedField malformed) {
        String field = malformed.field().isEmpty() ? "body" : malformed.field();
        return of(400, "bad.request", field + ": " + malformed.what()).withDetail(field, "invalid.value");
    }

    /** The same, with the parameters of its message. */
    public Problem withParams(Map<String, String> filledIn) {
        return new Problem(status, code, message, filledIn, details, errors, limit);
    }

    /** The same with an error in a field, as the published APIs report it. */
    public Problem withDetail(String field, String errorCode) {
        return new Problem(status, code, message, params, List.of(new FieldError(field, errorCode)), errors, limit);
    }

    /** The same with an error in a field, as the tutorial's API reports it. */
    public Problem withError(String field, String what) {
        return new Problem(status, code, message, params, details, List.of(new FieldError(field, what)), limit);
    }

    /** The same with the exceeded limit. */
    public Problem withLimit(String key, long value) {
        return new Problem(status, code, message, params, details, errors, new Limit(key, value));
    }

    /** The reply to that request. */
    public Reply reply(Request request) {
        return Reply.json(status, json -> write(json, request.correlationId()));
    }

    private void write(JsonGenerator json, String contextId) {
        json.writeStringProperty("message", message);
        json.writeStringProperty("code", code);
        json.writeNumberProperty("status", status);
        json.writeObjectPropertyStart("messageParams");
        params.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("contextId", contextId);
        json.writeArrayPropertyStart("details");
        details.forEach(fault -> write(json, "errorCode", "fieldName", fault));
        json.writeEndArray();
        json.writeArrayPropertyStart("errors");
        errors.forEach(fault -> write(json, "message", "field", fault));
        json.writeEndArray();
        if (limit != null) {
            json.writeObjectPropertyStart("limit");
            json.writeStringProperty("key", limit.key());
            json.writeStringProperty("namespace", "analytics");
            json.writeNumberProperty("value", limit.value());
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, String messageName, String fieldName, FieldError fault) {
        json.writeStartObject();
        json.writeStringProperty(messageName, fault.message());
        json.writeStringProperty(fieldName, fault.field());
        json.writeEndObject();
    }
}
