package io.github.queuesla.cli.environment;

import java.util.concurrent.locks.LockSupport;

/** What runs when a signal ends the process, which may happen at any time: also before or while a hook is added. */
public final class ShutdownHooks {

    private ShutdownHooks() {}

    /** Adds a hook. If a signal is ending the process already, this thread does nothing more. */
    public static void add(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            waitForTheEnd();
        }
    }

    /** Removes a hook; returns false if a signal is ending the process already, so that it runs. */
    public static boolean remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return true;
        } catch (IllegalStateException stopping) {
            return false;
        }
    }

    /** Blocks this thread while a signal ends the process, so that it does and reports nothing more. */
    public static void waitForTheEnd() {
        while (true) {
            Thread.interrupted();
            LockSupport.park();
        }
    }
}
