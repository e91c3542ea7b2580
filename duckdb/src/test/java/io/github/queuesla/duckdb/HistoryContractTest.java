package io.github.queuesla.duckdb;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceContract;
import io.github.queuesla.history.testing.WrittenHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Counts from files of events, by DuckDB, keep the contract of every source. */
class HistoryContractTest extends CountSourceContract {

    @TempDir
    private Path folder;

    private WrittenHistory history;

    @BeforeEach
    void start() {
        history = new WrittenHistory(new DuckDbProvider().start(folder, 512, 1), folder);
    }

    @AfterEach
    void stop() {
        history.close();
    }

    @Override
    protected CountSource source(List<Contact> contacts) {
        return history.source(
                history.engine(), history.view(contacts, LocalDate.of(2023, 12, 31), LocalDate.of(2024, 4, 1)));
    }

    @Override
    protected CountSource sourceInSmallPages(List<Contact> contacts) {
        return source(contacts);
    }
}
