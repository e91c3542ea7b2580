package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.HashMap;
import java.util.Map;

/**
 * The page tokens of one list. A token that returns would make the paging endless.
 *
 * <p>Not thread-safe; one per list.
 */
public final class PageTokens {
    private final ApiRequest first;
    private final Map<String, Integer> pages = new HashMap<>();

    private PageTokens(ApiRequest first) {
        this.first = first;
    }

    /** For the list whose first page is {@code first}. */
    public static PageTokens of(ApiRequest first) {
        return new PageTokens(first);
    }

    /**
     * Records the token of the next page, before that page is requested.
     *
     * @throws HttpFailure when an earlier page had the same token; the message does not quote it
     */
    public void follow(String token) throws HttpFailure {
        int page = pages.size() + 1;
        // All tokens are remembered, not only the last: a cycle may span several pages (A, B, A, B).
        Integer before = pages.putIfAbsent(token, page);
        if (before != null) {
            throw new HttpFailure(
                    HttpFailureKind.ENDLESS_PAGING,
                    FailureFacts.of(first.uri(), first.label())
                            .withProblem("page " + page + " names the same next page as page " + before),
                    null);
        }
    }
}
