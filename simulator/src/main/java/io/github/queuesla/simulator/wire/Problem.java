package io.github.queuesla.simulator.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The platform's error body.
 *
 * @param status HTTP status, repeated in the body
 * @param code machine-readable, such as {@code not.found}
 * @param message for people
 * @param params what the message was filled in with
 * @param details what the published surfaces say about single fields
 * @param errors what the tutorial's surface says about single fields
 * @param limit the limit that was exceeded, if one was
 */
public record Problem(
        int status,
        String code,
        String message,
        Map<String, String> params,
        List<FieldFault> details,
        List<FieldFault> errors,
        @Nullable Limit limit) {

    /** A field, by its path as in {@code filters[1].value}, and what is wrong with it. */
    public record FieldFault(String field, String message) {}

    /** The key of a platform limit and its value. */
    public record Limit(String key, long value) {}

    /** A problem without particulars. */
    public static Problem of(int status, String code, String message) {
        return new Problem(status, code, message, Map.of(), List.of(), List.of(), null);
    }

    /** The same, with the parameters of its message. */
    public Problem withParams(Map<String, String> filledIn) {
        return new Problem(status, code, message, filledIn, details, errors, limit);
    }

    /** The same, blaming a field the published way. */
    public Problem withDetail(String field, String errorCode) {
        return new Problem(status, code, message, params, List.of(new FieldFault(field, errorCode)), errors, limit);
    }

    /** The same, blaming a field the tutorial's way. */
    public Problem withError(String field, String what) {
        return new Problem(status, code, message, params, details, List.of(new FieldFault(field, what)), limit);
    }

    /** The same, naming the limit that was exceeded. */
    public Problem withLimit(String key, long value) {
        return new Problem(status, code, message, params, details, errors, new Limit(key, value));
    }

    /** The reply to that request. */
    public Reply reply(Request request) {
        ObjectNode body = Json.object();
        body.put("message", message).put("code", code).put("status", status);
        ObjectNode filledIn = body.putObject("messageParams");
        params.forEach(filledIn::put);
        body.put("contextId", request.correlationId());
        ArrayNode list = body.putArray("details");
        for (FieldFault fault : details) {
            list.addObject().put("errorCode", fault.message()).put("fieldName", fault.field());
        }
        ArrayNode faults = body.putArray("errors");
        for (FieldFault fault : errors) {
            faults.addObject().put("message", fault.message()).put("field", fault.field());
        }
        if (limit != null) {
            body.putObject("limit")
                    .put("key", limit.key())
                    .put("namespace", "analytics")
                    .put("value", limit.value());
        }
        return Reply.json(status, body);
    }
}
