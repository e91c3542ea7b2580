package io.github.queuesla.faultlab.network;

import io.github.queuesla.faultlab.simthread.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A response body that arrives in pieces and may break off. */
final class NetworkBody extends InputStream {

    private static final long IDLE = Duration.ofSeconds(30).toNanos();
    private static final long TRICKLE = Duration.ofSeconds(10).toNanos();

    private final Schedule schedule;
    private final FaultPlan plan;
    private final byte[] body;
    private final Way way;
    private final int end;
    private int place;
    private boolean endSeen;

    /**
     * How the body arrives.
     *
     * @param status of the answer
     * @param fault the fault of the request; null for none
     * @param limit the client's deadline, nanoseconds since the run began
     */
    record Way(int status, @Nullable Fault fault, long limit) {}

    NetworkBody(Schedule schedule, FaultPlan plan, byte[] body, Way way) {
        this.schedule = schedule;
        this.plan = plan;
        this.body = body;
        this.way = way;
        this.end = breaks() ? plan.draw(Math.max(0, body.length - 1)) : body.length;
    }

    private boolean breaks() {
        Fault fault = way.fault();
        // An error body that ends early without a sign of it looks the same as a short one, so no client could notice.
        return fault == Fault.BODY_CUT
                || fault == Fault.BODY_STALLED
                || (fault == Fault.BODY_ENDED && way.status() == 200);
    }

    /** Whether the client has read the whole body and its end. */
    boolean isWhole() {
        return endSeen && place == body.length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (place == end) {
            return atEnd();
        }
        boolean trickles = way.fault() == Fault.BODY_TRICKLES;
        // Most bodies arrive at once: with a turn for each piece, bodies would use up most turns of a run.
        boolean pieces = place > 0 || plan.draw(3) == 0;
        if (trickles || pieces) {
            pass(trickles ? TRICKLE : plan.latencyNanos() / 4);
        }
        int most = trickles ? 1 : Math.min(length, end - place);
        int read = trickles || !pieces ? most : 1 + plan.draw(most - 1);
        System.arraycopy(body, place, buffer, offset, read);
        place += read;
        return read;
    }

    private int atEnd() throws IOException {
        if (way.fault() == Fault.BODY_CUT) {
            throw new IOException("unexpected end of stream");
        }
        if (way.fault() == Fault.BODY_STALLED) {
            pass(IDLE);
            throw new SocketTimeoutException("timeout");
        }
        endSeen = true;
        return -1;
    }

    private void pass(long length) throws IOException {
        long until = schedule.now() + length;
        schedule.waitUntil(Math.min(until, way.limit()));
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while a body came");
        }
        if (until > way.limit()) {
            throw new SocketTimeoutException("timeout");
        }
    }
}
