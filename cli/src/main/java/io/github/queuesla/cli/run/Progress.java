package io.github.queuesla.cli.run;

import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.http.RequestEnd;
import io.github.queuesla.http.TransportListener;
import io.github.queuesla.http.WaitNotice;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The progress of a run: the number of requests and of those planned, a status line on a terminal, every event with {@code --verbose}. */
final class Progress implements TransportListener {

    private final Messages messages;
    private final boolean verbose;
    // Listener methods are called by several threads at once.
    private final AtomicLong requests = new AtomicLong();
    private volatile long expected;
    private volatile Supplier<String> state = () -> "";

    Progress(Messages messages, boolean verbose) {
        this.messages = messages;
        this.verbose = verbose;
    }

    /** Requests sent so far, including retries and tokens. */
    long requests() {
        return requests.get();
    }

    /** Announces how many requests the run takes, if that is known; they are shown unless retries make it more. */
    void expect(Optional<Long> planned) {
        expected = planned.orElse(0L);
    }

    /** Shows these words as the status instead of the number of requests, unless they are empty. */
    void show(Supplier<String> words) {
        state = words;
    }

    @Override
    public void ended(RequestEnd end) {
        long count = requests.incrementAndGet();
        if (verbose) {
            messages.line(describe(end));
        }
        String words = state.get();
        messages.status(words.isEmpty() ? responses(count) + ", last: " + end.label() : words);
    }

    private String responses(long count) {
        long planned = expected;
        String done = count <= planned ? count + " of " + planned : Long.toString(count);
        return done + (done.equals("1") ? " response" : " responses");
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
        String outcome = end.status() == null ? "no response" : String.valueOf(end.status());
        String correlationId = end.correlationId() == null ? "" : ", correlation id " + end.correlationId();
        String problem = end.problem() == null ? "" : ", " + end.problem();
        return end.method() + " " + end.host() + end.path() + " " + outcome + " in "
                + end.duration().toMillis() + " ms" + correlationId + problem + " (" + end.label() + ")";
    }

    private static String describe(WaitNotice notice) {
        String retryAfter =
                notice.retryAfterAsReceived() == null ? "" : ", Retry-After: " + notice.retryAfterAsReceived();
        String why = switch (notice.reason()) {
            case RATE_LIMITED -> "the platform's rate limit" + retryAfter;
            case PACING -> "--max-rate";
            case POLL -> "the platform is still at work";
            case RETRY -> (notice.status() == null ? "no response" : "HTTP " + notice.status()) + retryAfter;
        };
        return "waiting " + seconds(notice.length()) + " (" + why + "), then attempt " + notice.nextAttempt() + " of "
                + notice.maxAttempts() + ": " + notice.label();
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }
}
