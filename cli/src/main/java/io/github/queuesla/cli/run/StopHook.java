package io.github.queuesla.cli.run;

import io.github.queuesla.cli.output.Messages;

/** What a signal does to a run before it ends the process. */
final class StopHook {

    private final Thread hook;

    private StopHook(Thread hook) {
        this.hook = hook;
    }

    /** A hook that runs {@code stop}, in a thread of its own, and says that the run was stopped. */
    static StopHook register(Messages messages, Runnable stop) {
        Thread hook = new Thread(
                () -> {
                    stop.run();
                    messages.line("queue-sla: stopped");
                },
                "queue-sla-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return new StopHook(hook);
    }

    /** Removes the hook; false if a signal is ending the process, so that the hook runs or has run. */
    boolean remove() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return false;
        }
    }
}
