package io.github.queuesla.duckdb;

import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.contact.VisitHistory;
import io.github.queuesla.history.testing.VisitSourceContract;
import io.github.queuesla.history.testing.WrittenHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Visits from files of events, by DuckDB, keep the contract of every source of visits. */
class HistoryVisitsTest extends VisitSourceContract {

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
    protected VisitHistory source(List<QueueEvent> ofTwoDays, LocalDate first) {
        return written.source(written.engine(), written.viewOfEvents(ofTwoDays, first, first.plusDays(1)));
    }
}
