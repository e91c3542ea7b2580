package io.github.queuesla.http;

import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.HashMap;
import java.util.Map;

/**
 * The page tokens seen while following one list: a token that comes back would make the paging endless.
 *
 * <p>Not thread-safe; one per list.
 */
public final class PageTokens {
    private final ApiRequest first;
    private final Map<String, Integer> pages = new HashMap<>();

    private PageTokens(ApiRequest first) {
        this.first = first;
    }

    /** For the list that begins with {@code first}. */
    public static PageTokens of(ApiRequest first) {
        return new PageTokens(first);
    }

    /**
     * Takes note of the token of the next page, before it is asked for.
     *
     * @throws HttpFailure when that token was there before; the token itself is not shown
     */
    public void follow(String token) throws HttpFailure {
        int page = pages.size() + 1;
        Integer before = pages.putIfAbsent(token, page);
        if (before != null) {
            throw new HttpFailure(
                    HttpFailureKind.ENDLESS_PAGING,
                    FailureFacts.of(first.uri(), first.label())
                            .withProblem("page " + page + " names the same next page as page " + before + " did"),
                    null);
        }
    }
}
