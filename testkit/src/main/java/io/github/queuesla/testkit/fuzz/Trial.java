package io.github.queuesla.testkit.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs a parser on an input and measures its time and memory. */
final class Trial {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 64L << 20;
    private static final int BYTES_FOR_EACH = 2_000;
    private static final int TRIES = 3;

    /** The input being tried. */
    private static final class Running {
        private final byte[] input;
        private final long start = System.nanoTime();

        Running(byte[] input) {
            this.input = input;
        }
    }

    private final FuzzTarget target;
    private volatile @Nullable Running running;

    Trial(FuzzTarget target) {
        this.target = target;
    }

    /** The input that has been running for longer than that; null if there is none. */
    byte @Nullable [] stuckFor(Duration length) {
        Running now = running;
        return now != null && System.nanoTime() - now.start > length.toNanos() ? now.input : null;
    }

    /**
     * Whether the parser accepted the input.
     *
     * @throws BrokenPromise if a rule does not hold
     */
    @SuppressWarnings("CatchingUnchecked")
    boolean takes(byte[] input) {
        long most = MOST_BYTES + (long) BYTES_FOR_EACH * input.length;
        try {
            for (int left = TRIES; ; left--) {
                long before = allocated();
                Running now = new Running(input);
                running = now;
                boolean taken = target.takes(input.clone());
                Duration length = Duration.ofNanos(System.nanoTime() - now.start);
                long asked = allocated() - before;
                if (asked <= most && length.compareTo(LONGEST) <= 0) {
                    return taken;
                }
                // One measurement proves nothing: a busy machine takes longer, and loading a class takes memory.
                // Neither
                // happens every time.
                if (left == 1) {
                    throw new AssertionError(length.toMillis() + " ms and " + asked
                            + " bytes of memory for an input of " + input.length + " bytes");
                }
            }
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError broken) {
            throw new BrokenPromise(broken);
        } finally {
            running = null;
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** A rule that a parser broke. */
    static final class BrokenPromise extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenPromise(Throwable cause) {
            super(cause);
        }

        /** Whether it has the same cause as another one. */
        boolean isLike(BrokenPromise other) {
            return kind().equals(other.kind());
        }

        private Class<?> kind() {
            Throwable cause = getCause();
            return cause == null ? getClass() : cause.getClass();
        }
    }
}
