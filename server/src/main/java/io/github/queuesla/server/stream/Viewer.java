package io.github.queuesla.server.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open page. It has a slot for the newest state and none for older ones, so a slow reader costs nothing: states that it did
 * not get in time are skipped. Writing never blocks. Thread-safe.
 */
final class Viewer implements WriteListener {

    /** How long a reader may leave bytes unread. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Consumer<Viewer> left;
    private long seen;
    /** The number of the newest state that was offered: two threads may offer them in another order. */
    private long offered = -1;

    private @Nullable Frame newest;
    private byte @Nullable [] beat;
    private boolean flushing;
    private Optional<Instant> waitingSince = Optional.empty();
    private Instant now;

    Viewer(AsyncContext context, long seen, Instant now, Consumer<Viewer> left) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.seen = seen;
        this.now = now;
        this.left = left;
    }

    /** Completes when the page is gone. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    void start() {
        out.setWriteListener(this);
    }

    /** Offers a state in place of one that is not sent yet. */
    synchronized void offer(Frame frame, Instant at) {
        if (frame.number() > offered) {
            offered = frame.number();
            newest = frame;
        }
        write(at);
    }

    /** Sends a sign of life, unless something else is on its way. */
    synchronized void offer(byte[] signOfLife, Instant at) {
        if (newest == null) {
            beat = signOfLife;
        }
        write(at);
    }

    /** Whether bytes have been waiting for too long for the reader. */
    synchronized boolean isStuck(Instant at) {
        return waitingSince.filter(since -> since.plus(PATIENCE).isBefore(at)).isPresent();
    }

    /** Ends the stream. */
    void end() {
        if (ended.complete(null)) {
            left.accept(this);
            try {
                context.complete();
            } catch (IllegalStateException alreadyOver) {
                return;
            }
        }
    }

    @Override
    public synchronized void onWritePossible() {
        waitingSince = Optional.empty();
        write(now);
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    private void write(Instant at) {
        now = at;
        if (ended.isDone()) {
            return;
        }
        try {
            while (out.isReady()) {
                waitingSince = Optional.empty();
                byte[] next = next();
                if (next.length > 0) {
                    out.write(next);
                    flushing = true;
                } else if (flushing) {
                    flushing = false;
                    out.flush();
                } else {
                    return;
                }
            }
            if (waitingSince.isEmpty()) {
                waitingSince = Optional.of(at);
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    private byte[] next() {
        if (newest != null) {
            byte[] event = newest.after(seen);
            seen = newest.number();
            newest = null;
            if (event.length > 0) {
                beat = null;
                return event;
            }
        }
        byte[] sign = beat;
        beat = null;
        return sign == null ? new byte[0] : sign;
    }
}
