package io.github.queuesla.faultlab.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.WireRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Textual changes to JSON bodies. */
final class JsonEdits {

    private static final Pattern PAGE_SIZE = Pattern.compile("\"pageSize\":(\\d+)");
    private static final Pattern PAGE_COUNT = Pattern.compile("\"pageCount\":\\d+");
    private static final Pattern ROWS = Pattern.compile("\"conversation\\.answered\"");

    private JsonEdits() {}

    /** A page of the queue list changed to look like the only one. */
    static String asTheOnlyPage(String body) {
        return withPageCount(withoutTotal(body), "\"pageCount\":1").replaceFirst("\"nextUri\":\"[^\"]*\",?", "");
    }

    /** The page count of a page, with its key; empty if it has none. */
    static Optional<String> pageCount(String body) {
        Matcher count = PAGE_COUNT.matcher(body);
        return count.find() ? Optional.of(count.group()) : Optional.empty();
    }

    /** A page with another page count, given with its key. */
    static String withPageCount(String body, String pageCount) {
        return PAGE_COUNT.matcher(body).replaceFirst(pageCount);
    }

    static String withoutTotal(String body) {
        return body.replaceFirst("\"total\":\\d+,?", "");
    }

    /** A page of counts, without its token if it has fewer rows than requested. */
    static String withoutTokenIfShort(String body, WireRequest request) {
        String question = request.body().map(bytes -> new String(bytes, UTF_8)).orElse("");
        Matcher size = PAGE_SIZE.matcher(question);
        boolean isShort = size.find() && ROWS.matcher(body).results().count() < Long.parseLong(size.group(1));
        return isShort ? body.replaceFirst(",?\"pageToken\":\"[^\"]*\"", "") : body;
    }

    /** A document that broke off, closed after its last complete entry. */
    static String closed(String body) {
        return entries(body).map(entries -> start(body) + entries + "]}").orElse(isWhole(body) ? body : "{}");
    }

    private static String start(String body) {
        return body.substring(0, body.indexOf('[') + 1);
    }

    /**
     * The complete entries of the first array in a document that broke off; empty if it is complete or has no array.
     */
    static Optional<String> entries(String body) {
        int array = body.indexOf('[');
        int end = array;
        int depth = 0;
        boolean quoted = false;
        for (int i = array + 1; array > 0 && i < body.length(); i++) {
            char c = body.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
                end = depth == 0 ? i : end;
                if (depth < 0) {
                    return Optional.empty();
                }
            }
        }
        return array < 0 ? Optional.empty() : Optional.of(body.substring(array + 1, end + 1));
    }

    private static boolean isWhole(String body) {
        return body.endsWith("}");
    }
}
