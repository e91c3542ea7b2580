package io.github.queuesla.testkit.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A run of a parser on an input, with limits on time and memory. */
final class Trial {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 64L << 20;
    private static final int BYTES_FOR_EACH = 2_000;
    private static final int TRIES = 3;

    /** The current input and its start time. */
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

    /** The input that has been running for longer than {@code length}; null if there is none. */
    byte @Nullable [] stuckFor(Duration length) {
        Running now = running;
        return now != null && System.nanoTime() - now.start > length.toNanos() ? now.input : null;
    }

    /**
     * Whether the parser accepts the input.
     *
     * @throws RuleViolation if a rule does not hold
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
                // A single measurement proves nothing: other processes take time, and class loading takes memory.
                if (left == 1) {
                    throw new AssertionError(length.toMillis() + " ms and " + asked
                            + " bytes of memory for an input of " + input.length + " bytes");
                }
            }
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError broken) {
            throw new RuleViolation(broken);
        } finally {
            running = null;
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** A rule that does not hold for an input. */
    static final class RuleViolation extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RuleViolation(Throwable cause) {
            super(cause);
        }

        /** Whether the other violation has a cause of the same type. */
        boolean isLike(RuleViolation other) {
            return kind().equals(other.kind());
        }

        private Class<?> kind() {
            Throwable cause = getCause();
            return cause == null ? getClass() : cause.getClass();
        }
    }
}
