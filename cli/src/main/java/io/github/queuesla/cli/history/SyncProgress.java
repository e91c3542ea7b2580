package io.github.queuesla.cli.history;

import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.history.sync.DayResult;
import io.github.queuesla.history.sync.SyncListener;
import io.github.queuesla.history.sync.SyncPlan;
import io.github.queuesla.report.Prose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** How far a synchronization is, in words. Thread-safe. */
final class SyncProgress implements SyncListener {

    private final Messages messages;
    private final boolean verbose;
    private final InstantSource clock;
    private Instant begun = Instant.EPOCH;
    private int planned;
    private int ended;
    private long conversations;

    SyncProgress(Messages messages, boolean verbose, InstantSource clock) {
        this.messages = messages;
        this.verbose = verbose;
        this.clock = clock;
    }

    @Override
    public synchronized void planned(SyncPlan plan) {
        begun = clock.instant();
        planned = plan.days().size();
    }

    @Override
    public synchronized void conversation(LocalDate day) {
        conversations++;
    }

    @Override
    public synchronized void ended(DayResult result) {
        ended++;
        if (verbose) {
            messages.line(result.day() + ": " + OptionParser.name(result.outcome()) + ", "
                    + Prose.manyGrouped(result.conversations(), "conversation") + " (" + ended + " of " + planned
                    + ")");
        }
    }

    /** The state of the run; empty before it is known what there is to fetch. */
    synchronized String words() {
        if (planned == 0) {
            return "";
        }
        String done =
                ended + " of " + Prose.many(planned, "day") + ", " + Prose.manyGrouped(conversations, "conversation");
        long seconds = Duration.between(begun, clock.instant()).toSeconds();
        return seconds < 1 ? done : done + ", " + Prose.grouped(conversations / seconds) + " a second" + left(seconds);
    }

    private String left(long seconds) {
        if (ended == 0 || ended == planned) {
            return "";
        }
        Duration rest = Duration.ofSeconds(seconds * (planned - ended) / ended);
        Duration shown = rest.compareTo(Duration.ofMinutes(2)) < 0 ? rest : Duration.ofMinutes(rest.toMinutes());
        return ", about " + WaitText.format(shown) + " left";
    }
}
