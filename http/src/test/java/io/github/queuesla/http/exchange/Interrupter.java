package io.github.queuesla.http.exchange;

import java.util.Set;
import java.util.function.BooleanSupplier;

/** Acts on the current thread from another one, once a condition holds. */
final class Interrupter {
    private static final Set<String> BLOCKING = Set.of("park", "poll", "read0");

    private Interrupter() {}

    static void when(BooleanSupplier condition) {
        Thread target = Thread.currentThread();
        then(condition, target::interrupt);
    }

    /** Interrupts the current thread while it blocks in a read. */
    static void whenBlocked() {
        Thread target = Thread.currentThread();
        when(() -> {
            for (StackTraceElement frame : target.getStackTrace()) {
                if (BLOCKING.contains(frame.getMethodName())) {
                    return true;
                }
            }
            return false;
        });
    }

    static void then(BooleanSupplier condition, Runnable action) {
        Thread thread = new Thread(() -> {
            while (!condition.getAsBoolean()) {
                Thread.onSpinWait();
            }
            action.run();
        });
        thread.setDaemon(true);
        thread.start();
    }
}
