package io.github.queuesla.http.failure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the message of a failure together. */
final class FailureText {
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_FAULTS = 20;

    private FailureText() {}

    static String of(String what, Circumstances where) {
        StringBuilder text = new StringBuilder(where.label()).append(": ").append(what);
        said(where.detail()).forEach(part -> text.append("; ").append(cut(part)));
        text.append(" [").append(String.join(", ", place(where))).append(']');
        // Some texts come in several lines; a message has one.
        return text.toString().replaceAll("\\s+", " ");
    }

    private static List<String> said(ErrorDetail detail) {
        List<String> parts = new ArrayList<>();
        add(parts, "", detail.message());
        detail.faults().stream()
                .map(FieldFault::toString)
                .filter(fault -> !fault.isEmpty())
                .limit(MOST_FAULTS)
                .forEach(parts::add);
        return parts;
    }

    private static List<String> place(Circumstances where) {
        List<String> parts = new ArrayList<>();
        parts.add(where.host() + where.path());
        if (where.status() != null) {
            parts.add("HTTP " + where.status());
        }
        add(parts, "code ", where.detail().code());
        add(parts, "correlation id ", where.detail().correlationId());
        add(parts, "Retry-After: ", where.retryAfterAsReceived());
        add(parts, "client id ", where.clientId());
        if (where.tries() > 1) {
            parts.add("tried " + where.tries() + " times");
        }
        return parts;
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + cut(value));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
