package io.github.queuesla.cli.option;

import io.github.queuesla.genesys.Api;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for the API that counts come from, and for the request limits. */
public final class ApiOptions extends LimitOptions {

    /** The longest page of queue-summary. */
    private static final int MOST_ROWS = 1_000;

    @Option(
            names = "--api",
            completionCandidates = Apis.class,
            paramLabel = "API",
            defaultValue = "auto",
            description = "API to query: auto, queue-summary, conversation-aggregates (default: ${DEFAULT-VALUE}).")
    private String api = "auto";

    @Option(
            names = "--page-size",
            paramLabel = "ROWS",
            defaultValue = "250",
            description = "For queue-summary, rows per page and queues per request, at most 1000 (default:"
                    + " ${DEFAULT-VALUE}).")
    private String pageSize = "250";

    /** The API to query; {@code AUTO} picks one that can answer. */
    public Api api() {
        return OptionParser.choice("--api", api, Api.class);
    }

    /** The API for a command that needs intervals: {@code AUTO} means conversation-aggregates. */
    public Api intervalApi() {
        Api chosen = api();
        return chosen == Api.AUTO ? Api.CONVERSATION_AGGREGATES : chosen;
    }

    public int pageSize() {
        return OptionParser.number("--page-size", pageSize, 1, MOST_ROWS);
    }

    private static final class Apis extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return of(Api.values());
        }
    }
}
