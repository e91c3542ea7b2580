package io.github.queuesla.cli.run;

import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.http.RequestEnd;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.WaitNotice;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts requests, and tells a person what is going on: a passing line on a terminal, every event when asked to. */
final class Progress implements TransportListener {

    private final Messages messages;
    private final boolean verbose;
    private final AtomicLong requests = new AtomicLong();

    Progress(Messages messages, boolean verbose) {
        this.messages = messages;
        this.verbose = verbose;
    }

    /** Requests sent so far, repeats and tokens included. */
    long requests() {
        return requests.get();
    }

    @Override
    public void ended(RequestEnd end) {
        long count = requests.incrementAndGet();
        if (verbose) {
            messages.line(describe(end));
        }
        messages.status(count + (count == 1 ? " answer" : " answers") + ", last: " + end.label());
    }

    @Override
    public void waiting(WaitNotice notice) {
        String text = describe(notice);
        if (verbose) {
            messages.line(text);
        }
        messages.status(text);
    }

    private static String describe(RequestEnd end) {
        String outcome = end.status() == null ? "no answer" : String.valueOf(end.status());
        String id = end.correlationId() == null ? "" : ", correlation id " + end.correlationId();
        String problem = end.problem() == null ? "" : ", " + end.problem();
        return end.method() + " " + end.host() + end.path() + " " + outcome + " in "
                + end.duration().toMillis() + " ms" + id + problem + " (" + end.label() + ")";
    }

    private static String describe(WaitNotice notice) {
        String asked = notice.retryAfterAsReceived() == null ? "" : ", Retry-After: " + notice.retryAfterAsReceived();
        String why = switch (notice.reason()) {
            case RATE_LIMITED -> "the platform's rate limit" + asked;
            case PACING -> "our own rate limit";
            case RETRY -> (notice.status() == null ? "no answer" : "HTTP " + notice.status()) + asked;
        };
        return "waiting " + seconds(notice.length()) + " (" + why + "), then try " + notice.nextAttempt() + " of "
                + notice.maxAttempts() + ": " + notice.label();
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }
}
