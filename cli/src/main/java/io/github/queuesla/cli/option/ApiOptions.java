package io.github.queuesla.cli.option;

import io.github.queuesla.genesys.Api;
import java.util.List;
import picocli.CommandLine.Option;

/** How counts are asked for, and how hard. */
public final class ApiOptions extends LimitOptions {

    @Option(
            names = "--api",
            completionCandidates = Apis.class,
            paramLabel = "API",
            defaultValue = "auto",
            description = "How to ask: auto, queue-summary, conversation-aggregates (default: ${DEFAULT-VALUE}).")
    private String api = "auto";

    @Option(
            names = "--page-size",
            paramLabel = "ROWS",
            defaultValue = "250",
            description = "Rows a page, and queues a request, on queue-summary (default: ${DEFAULT-VALUE}).")
    private String pageSize = "250";

    /** Which questions to ask. */
    public Api api() {
        return OptionParser.choice("--api", api, Api.class);
    }

    /** The same, where only intervals will do unless another was chosen. */
    public Api intervalApi() {
        Api chosen = api();
        return chosen == Api.AUTO ? Api.CONVERSATION_AGGREGATES : chosen;
    }

    /** Rows a page. */
    public int pageSize() {
        return OptionParser.number("--page-size", pageSize, 1, 10_000);
    }

    private static final class Apis extends CompletionCandidates {
        @Override
        protected List<String> words() {
            return of(Api.values());
        }
    }
}
