package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.time.Duration;

/** Hides that the length of the queue list changes: no page has a total, and all have the page count of the first. */
final class SteadyList implements Exchange {

    private final Exchange real;
    private String pageCount = "";

    SteadyList(Exchange real) {
        this.real = real;
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        WireResponse answer = real.send(request, timeLeft);
        if (!request.uri().getPath().endsWith("/routing/queues")) {
            return answer;
        }
        boolean first = request.uri().getQuery().matches(".*\\bpageNumber=1\\b.*");
        return new ChangedAnswers.Changed(answer, answer.status(), answer.headers(), answer.body())
                .withBody(body -> steady(body, first));
    }

    private String steady(String body, boolean first) {
        if (first) {
            pageCount = JsonEdits.pageCount(body).orElse(pageCount);
        }
        return JsonEdits.withoutTotal(body).replaceFirst(JsonEdits.PAGE_COUNT.pattern(), pageCount);
    }
}
