package io.github.queuesla.simulator.traffic;

import io.github.queuesla.simulator.contact.Incidents;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The traffic of all queues. Each day of each queue is a pure function of the seed, generated on first use and cached
 * up to about 250 MB. Thread-safe.
 */
public final class TrafficModel {

    private static final long MOST_KEPT = 30_000_000;

    private final long seed;
    private final ZoneId zone;
    private final List<List<TrafficProfile>> queues;
    private final Incidents incidents;
    private final Map<Long, HourlyProfile> hourly = new ConcurrentHashMap<>();
    private final Map<Long, DayOfContacts> days = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    /** Traffic for these queues, each given as its profiles; working hours are in {@code zone}. */
    public TrafficModel(long seed, ZoneId zone, List<List<TrafficProfile>> queues, Incidents incidents) {
        this.seed = seed;
        this.zone = zone;
        this.queues = List.copyOf(queues);
        this.incidents = incidents;
    }

    /** The contacts offered to that queue (by index) on that UTC day. */
    public DayOfContacts day(int queue, long epochDay) {
        // Two threads may both clear the cache. That costs time, not correctness: a day is generated the same again.
        if (kept.get() > MOST_KEPT) {
            days.clear();
            kept.set(0);
        }
        return days.computeIfAbsent(key(queue, epochDay), key -> {
            DayOfContacts made = make(queue, epochDay);
            kept.addAndGet(made.size() + 8L);
            return made;
        });
    }

    /** The same contacts, not kept for the next question unless they are kept already. */
    public DayOfContacts passing(int queue, long epochDay) {
        DayOfContacts known = days.get(key(queue, epochDay));
        return known == null ? make(queue, epochDay) : known;
    }

    /** The agents that the staffing of that queue (by index) provides at that moment; none during an absence. */
    public int agents(int queue, Instant moment) {
        if (incidents.absences().stream().anyMatch(absence -> absence.covers(moment))) {
            return 0;
        }
        long hour = Math.floorDiv(moment.getEpochSecond(), 3_600);
        HourlyProfile hours = hours(Math.floorDiv(hour, 24));
        return queues.get(queue).stream()
                .mapToInt(profile ->
                        QueueSimulation.agents(profile, hours.expected(profile, (int) Math.floorMod(hour, 24L))))
                .sum();
    }

    private HourlyProfile hours(long epochDay) {
        return hourly.computeIfAbsent(epochDay, day -> new HourlyProfile(day, zone));
    }

    private static long key(int queue, long epochDay) {
        return ((long) queue << 32) | (epochDay & 0xffff_ffffL);
    }

    private DayOfContacts make(int queue, long epochDay) {
        HourlyProfile hours = hours(epochDay);
        DayIncidents today = new DayIncidents(incidents, epochDay);
        RandomDraws draws = new RandomDraws(new SplittableRandom(mixed(mixed(seed + queue) + epochDay)));
        DayOfContacts.Collector collector = new DayOfContacts.Collector(epochDay);
        double surprise = 0.8 + 0.4 * draws.uniform();
        for (TrafficProfile profile : queues.get(queue)) {
            new QueueSimulation(profile, draws, collector, today).run(hours, surprise);
        }
        return collector.finished();
    }

    // The finalizer of SplitMix64 (Stafford's variant 13): neighbouring queues and days get unrelated generators.
    static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
