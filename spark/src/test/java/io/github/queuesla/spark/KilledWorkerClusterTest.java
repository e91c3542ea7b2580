package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.duckdb.DuckDbProvider;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.testing.WrittenHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that dies in the middle of a job changes no count. */
class KilledWorkerClusterTest {

    /** How often; a longer run is asked for with a property. */
    private static final int TIMES = Integer.getInteger("queuesla.kills", 2);

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
    private static final int DAYS = 8;
    private static final int CONTACTS = 20_000;

    @TempDir
    private Path folder;

    /** Kills the worker of the first task that starts, once armed. */
    private static final class Killer extends SparkListener {
        private final Cluster cluster;
        private final AtomicBoolean armed = new AtomicBoolean();
        private final Semaphore lost = new Semaphore(0);

        private Killer(Cluster cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart started) {
            if (armed.getAndSet(false)) {
                cluster.kill(started.taskInfo().executorId());
            }
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
            lost.release();
        }
    }

    private static HistoryView days(WrittenHistory written) {
        List<QueueId> queues = List.of(new QueueId("sales"), new QueueId("service"), new QueueId("returns"));
        List<Contact> contacts = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            Instant start = FIRST.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            for (int contact = 0; contact < CONTACTS; contact++) {
                contacts.add(new Contact(
                        queues.get(contact % queues.size()),
                        contact % 5 == 0 ? MediaType.CHAT : MediaType.VOICE,
                        start.plusMillis(4_000L * contact),
                        (long) contact * 7_919 % 90_000,
                        contact % 11 == 0 ? Outcome.ABANDONED : Outcome.ANSWERED));
            }
        }
        return written.view(contacts, FIRST, FIRST.plusDays(DAYS - 1));
    }

    private static List<CountRow> counts(HistorySource source) throws CountSourceException {
        return source.count(CountRequest.exactly(
                        List.of(),
                        Period.ofDays(FIRST, FIRST.plusDays(DAYS - 1), Zones.UTC),
                        Detail.of(List.of(
                                        Measure.ANSWERED,
                                        Measure.below(Outcome.ANSWERED, 30_001),
                                        Measure.all(Outcome.ABANDONED)))
                                .splitBy(new Breakdown(Optional.of(Granularity.HOUR), true, false))))
                .rows();
    }

    @Test
    void aWorkerKilledInTheMiddleOfAJobChangesNoCount() throws IOException, CountSourceException, InterruptedException {
        try (WrittenHistory written = new WrittenHistory(new DuckDbProvider().start(folder, 512, 1), folder);
                Cluster cluster = Cluster.start(folder.resolve("spark"), 2)) {
            HistoryView view = days(written);
            List<CountRow> expected = counts(written.source(written.engine(), view));
            SparkConf conf = new SparkSettings(2)
                    .conf()
                    .setMaster(cluster.master())
                    .set("spark.driver.host", "127.0.0.1")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.executor.memory", "512m")
                    .set("spark.executor.cores", "1")
                    // About a task for each file, so that a killed worker leaves some of them undone.
                    .set("spark.sql.files.maxPartitionBytes", "512k");
            SparkSession session = SparkSession.builder().config(conf).getOrCreate();
            try (session) {
                SparkEngine engine = SparkEngine.in(session);
                Killer killer = new Killer(cluster);
                session.sparkContext().addSparkListener(killer);
                HistorySource source = written.source(engine, view);
                assertThat(counts(source)).isEqualTo(expected).isNotEmpty();
                for (int time = 1; time <= TIMES; time++) {
                    killer.armed.set(true);

                    assertThat(counts(source)).as("after %d kills", time).isEqualTo(expected);

                    // Listeners are told later than the job goes on.
                    assertThat(killer.lost.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
                    cluster.addWorker();
                }
            }
        }
    }
}
