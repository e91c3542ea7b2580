package io.github.queuesla.history.reconcile;

import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.ReadingEngine;
import java.util.List;
import java.util.Map;

/** An engine that finds so many contacts of one queue and medium without an outcome. */
record OpenContactsEngine(String queue, String media, long contacts) implements ReadingEngine {

    @Override
    public String name() {
        return "open contacts";
    }

    @Override
    public Map<String, String> footers(List<String> locations) {
        return Map.of();
    }

    @Override
    public void check(String location) {}

    @Override
    public void query(List<DayFile> files, String sql, RowReader reader) {
        reader.read(new Row() {
            @Override
            public long number(int column) {
                return contacts;
            }

            @Override
            public String text(int column) {
                return column == 1 ? queue : media;
            }

            @Override
            public boolean isNull(int column) {
                return false;
            }
        });
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
