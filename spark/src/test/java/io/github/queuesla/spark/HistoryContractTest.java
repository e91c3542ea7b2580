package io.github.queuesla.spark;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceContract;
import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.testing.WrittenHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Counts from files of events, by Spark, keep the contract of every source. */
class HistoryContractTest extends CountSourceContract {

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
    protected CountSource source(List<Contact> contacts) {
        return written.source(
                Sessions.engine(), written.view(contacts, LocalDate.of(2023, 12, 31), LocalDate.of(2024, 4, 1)));
    }

    @Override
    protected CountSource sourceInSmallPages(List<Contact> contacts) {
        return source(contacts);
    }
}
