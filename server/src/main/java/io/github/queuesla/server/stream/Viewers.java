package io.github.queuesla.server.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.report.Prose;
import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The open pages, which all get the newest state of the board. Javalin's own server-sent events write to one reader after the
 * other and wait for each, so this writes without waiting (docs/adr/0046). Thread-safe.
 */
public final class Viewers {

    /** A comment for proxies, and an event by which the page knows that the server is there. */
    private static final byte[] BEAT = ": beat\nevent: beat\ndata: \n\n".getBytes(UTF_8);

    private final int limit;
    private final InstantSource clock;
    private final Set<Viewer> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong cut = new AtomicLong();
    private @Nullable Frame newest;

    /**
     * No viewers yet.
     *
     * @param limit how many may watch at the same time
     * @param clock the time by which slow readers are cut
     */
    public Viewers(int limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Opens a stream for the request, or answers that there are too many viewers. */
    public void watch(Context request) {
        if (open.size() >= limit) {
            request.status(503)
                    .header("Retry-After", "30")
                    .result("queue-sla: " + Prose.many(limit, "page") + (limit == 1 ? " is" : " are")
                            + " watching, which is the limit\n");
            return;
        }
        HttpServletResponse response = request.res();
        response.setStatus(200);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        // A page that was just loaded cannot send the header, so it names its state in the address.
        String last = request.header("Last-Event-ID");
        long seen = number(last == null ? request.queryParam("after") : last);
        request.future(() -> {
            AsyncContext context = request.req().getAsyncContext();
            context.setTimeout(0);
            try {
                return admit(new Viewer(context, seen, clock.instant(), open::remove))
                        .ended();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        });
    }

    private Viewer admit(Viewer viewer) {
        // Before its write listener is set, writing to it would block whoever publishes a state.
        viewer.start();
        open.add(viewer);
        if (viewer.ended().isDone()) {
            open.remove(viewer);
        }
        // Something has to be sent for the page to know that it is connected, even if it has the newest state.
        viewer.offer(BEAT, clock.instant());
        Frame current = current();
        if (current != null) {
            viewer.offer(current, clock.instant());
        }
        return viewer;
    }

    private synchronized @Nullable Frame current() {
        return newest;
    }

    /**
     * Sends a new state to everybody.
     *
     * @param number the number of the state
     * @param full the whole state, in one line
     * @param change what is new since the state before, in one line
     */
    public void publish(long number, String full, String change) {
        Frame frame = new Frame(number, full, change);
        synchronized (this) {
            newest = frame;
        }
        open.forEach(viewer -> viewer.offer(frame, clock.instant()));
    }

    /** Sends a sign of life to everybody. */
    public void beat() {
        open.forEach(viewer -> viewer.offer(BEAT, clock.instant()));
    }

    /** Cuts those that have not read for ten seconds. */
    public void cutSlow() {
        open.stream().filter(viewer -> viewer.isStuck(clock.instant())).forEach(viewer -> {
            cut.incrementAndGet();
            viewer.end();
        });
    }

    /** How many are watching. */
    public int count() {
        return open.size();
    }

    /** How many were cut because they did not read. */
    public long cut() {
        return cut.get();
    }

    /** Ends all streams. */
    public void close() {
        open.forEach(Viewer::end);
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
