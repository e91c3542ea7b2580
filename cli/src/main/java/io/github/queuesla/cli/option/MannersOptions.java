package io.github.queuesla.cli.option;

import io.github.queuesla.genesys.Surface;
import java.util.List;
import picocli.CommandLine.Option;

/** How counts are asked for, and how hard. */
public final class MannersOptions extends LimitOptions {

    @Option(
            names = "--surface",
            completionCandidates = Surfaces.class,
            paramLabel = "SURFACE",
            defaultValue = "auto",
            description = "How to ask: auto, queue-summary, conversation-aggregates (default: ${DEFAULT-VALUE}).")
    private String surface = "auto";

    @Option(
            names = "--page-size",
            paramLabel = "ROWS",
            defaultValue = "250",
            description = "Rows a page, and queues a request, on queue-summary (default: ${DEFAULT-VALUE}).")
    private String pageSize = "250";

    /** Which questions to ask. */
    public Surface surface() {
        return Given.choice("--surface", surface, Surface.class);
    }

    /** The same, where only intervals will do unless another was chosen. */
    public Surface surfaceOfIntervals() {
        Surface chosen = surface();
        return chosen == Surface.AUTO ? Surface.CONVERSATION_AGGREGATES : chosen;
    }

    /** Rows a page. */
    public int pageSize() {
        return Given.number("--page-size", pageSize, 1, 10_000);
    }

    private static final class Surfaces extends Words {
        @Override
        protected List<String> words() {
            return of(Surface.values());
        }
    }
}
