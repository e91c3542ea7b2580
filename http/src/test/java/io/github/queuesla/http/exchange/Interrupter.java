package io.github.queuesla.http.exchange;

import java.util.Set;
import java.util.function.BooleanSupplier;

/** Does something to the present thread from another one, as soon as it is so far. */
final class Interrupter {
    private static final Set<String> BLOCKING = Set.of("park", "poll", "read0");

    private Interrupter() {}

    static void when(BooleanSupplier soFar) {
        Thread target = Thread.currentThread();
        then(soFar, target::interrupt);
    }

    /** Interrupts the present thread when it hangs in a read. */
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

    static void then(BooleanSupplier soFar, Runnable action) {
        Thread thread = new Thread(() -> {
            while (!soFar.getAsBoolean()) {
                Thread.onSpinWait();
            }
            action.run();
        });
        thread.setDaemon(true);
        thread.start();
    }
}
