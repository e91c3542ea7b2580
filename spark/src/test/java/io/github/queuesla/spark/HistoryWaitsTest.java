package io.github.queuesla.spark;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.WaitSource;
import io.github.queuesla.core.count.WaitSourceContract;
import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.testing.WrittenHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Waits from files of events, by Spark, keep the contract of every source of waits. */
class HistoryWaitsTest extends WaitSourceContract {

    @TempDir
    private Path folder;

    private WrittenHistory written;

    @BeforeEach
    void start() {
        written = new WrittenHistory(new DuckDbProvider().start(folder, 512, 1), folder);
    }

    @AfterEach
    void stop() {
        written.close();
    }

    @Override
    protected WaitSource source(List<Contact> contacts) {
        return written.source(
                Sessions.engine(), written.view(contacts, LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 11)));
    }
}
