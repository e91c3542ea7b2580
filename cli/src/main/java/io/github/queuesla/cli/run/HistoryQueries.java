package io.github.queuesla.cli.run;

import io.github.queuesla.cli.option.HistoryOptions;

final class HistoryQueries {
    static ContractQueries open(RunContext c, HistoryOptions.Choice h, boolean v) {
        throw new IllegalStateException();
    }
}
