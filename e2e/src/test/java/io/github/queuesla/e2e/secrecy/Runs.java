package io.github.queuesla.e2e.secrecy;

import io.github.queuesla.e2e.Command;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Runs of commands, including those that must be stopped. */
final class Runs {

    private static final Set<String> ENDLESS = Set.of("simulate", "serve");
    private static final int LONG_ENOUGH_MILLIS = 500;

    private Runs() {}

    static Command.Run of(Command command, String... arguments) throws InterruptedException {
        if (!ENDLESS.contains(arguments[0])) {
            return command.run(arguments);
        }
        List<Command.Run> runs = Collections.synchronizedList(new ArrayList<>());
        Thread thread = new Thread(() -> runs.add(command.run(arguments)));
        thread.start();
        thread.join(LONG_ENOUGH_MILLIS);
        thread.interrupt();
        thread.join();
        return runs.get(0);
    }
}
