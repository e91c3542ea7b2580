package io.github.queuesla.spark;

import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.ReadingEngine;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark, on this machine or on a cluster. Not thread-safe, except for {@link #cancel}. */
public final class SparkEngine implements ReadingEngine {

    private static final String JOBS = "queue-sla";

    /** Every column, so that every byte of a file is read. */
    private static final String ALL = "select max(struct(*)) from events";

    private final SparkSession session;
    private final boolean ours;
    private final FileFooters footers;
    private final EventTable events;
    private volatile boolean cancelled;

    private SparkEngine(SparkSession session, boolean ours) {
        this.session = session;
        this.ours = ours;
        this.footers = new FileFooters(session.sparkContext().hadoopConfiguration());
        this.events = new EventTable(session);
    }

    /** An engine in a session that somebody else ends. */
    static SparkEngine in(SparkSession session) {
        return new SparkEngine(session, false);
    }

    /**
     * Starts a session, or takes the one that there is, which stays when the engine is closed.
     *
     * @throws EngineException when Spark does not start
     */
    static SparkEngine open(SparkSettings settings) {
        SparkConf conf = settings.conf();
        try {
            boolean none = SparkSession.getDefaultSession().isEmpty();
            return new SparkEngine(SparkSession.builder().config(conf).getOrCreate(), none);
        } catch (Exception failed) {
            // Scala declares none of its exceptions.
            throw new EngineException(
                    Kind.NOT_AVAILABLE,
                    "Spark does not start with the master " + conf.get("spark.master") + " ("
                            + SparkFailures.line(failed)
                            + "): check spark.master, that the master responds, and the other settings of Spark",
                    failed);
        }
    }

    @Override
    public String name() {
        return "spark " + session.version();
    }

    @Override
    public Map<String, String> footers(List<String> locations) {
        return footers.texts(locations);
    }

    @Override
    public void check(String location) {
        footers.requireColumns(location);
        run(List.of(location), ALL, row -> {});
    }

    @Override
    public void query(List<DayFile> days, String sql, RowReader reader) {
        List<String> locations = days.stream().map(DayFile::location).toList();
        locations.forEach(footers::requireColumns);
        run(locations, sql, reader);
    }

    private void run(List<String> locations, String sql, RowReader reader) {
        cancelled = false;
        session.sparkContext().setJobGroup(JOBS, sql, true);
        // Only a part of the rows is in memory at a time.
        var rows = translating(() -> events.plan(locations, sql).toLocalIterator());
        while (translating(rows::hasNext)) {
            SparkRow row = new SparkRow(translating(rows::next));
            // What the reader throws is not a failure of Spark.
            reader.read(row);
        }
    }

    private <T> T translating(Supplier<T> step) {
        try {
            return step.get();
        } catch (Exception failed) {
            throw translated(failed);
        }
    }

    private EngineException translated(Exception failed) {
        if (cancelled) {
            return new EngineException(Kind.CANCELLED, "the query was cancelled", failed);
        }
        return failed instanceof EngineException already ? already : SparkFailures.of(failed);
    }

    @Override
    public void cancel() {
        cancelled = true;
        session.sparkContext().cancelJobGroup(JOBS);
    }

    @Override
    public void close() {
        if (ours) {
            session.stop();
        }
    }
}
