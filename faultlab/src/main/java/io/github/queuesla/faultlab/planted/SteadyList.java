package io.github.queuesla.faultlab.planted;

import io.github.queuesla.faultlab.planted.ChangedAnswers.Changed;
import io.github.queuesla.http.exchange.WireRequest;

/** Hides that the length of the queue list changes: no page has a total, and all have the page count of the first. */
final class SteadyList {

    private String pageCount = "";

    Changed page(WireRequest request, Changed page) {
        boolean first = request.uri().getQuery().matches(".*\\bpageNumber=1\\b.*");
        return page.withBody(body -> steady(body, first));
    }

    private String steady(String body, boolean first) {
        if (first) {
            pageCount = JsonEdits.pageCount(body).orElse(pageCount);
        }
        return JsonEdits.withPageCount(JsonEdits.withoutTotal(body), pageCount);
    }
}
