package io.github.queuesla.simulator.traffic;

import java.util.UUID;

/**
 * Repeatable draws about one contact: the same contact and the same word always draw the same value, in any order.
 *
 * @param key the same for the same contact of the same organisation
 */
public record ContactDraws(long key) {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** The draws about a contact, given as its place in a day of a queue (by index). */
    public static ContactDraws of(long seed, int queue, long epochDay, int place) {
        long day = TrafficModel.mixed(TrafficModel.mixed(seed * GOLDEN + queue) + epochDay);
        return new ContactDraws(TrafficModel.mixed(day + place));
    }

    /** Whether something happens that happens to this share of contacts. */
    public boolean happens(String what, double share) {
        return share > 0 && uniform(what) < share;
    }

    /** Uniformly distributed, at least 0 and below 1. */
    public double uniform(String what) {
        return (bits(what) >>> 11) * 0x1p-53;
    }

    /** At least {@code least} and less than {@code limit}. */
    public long between(String what, long least, long limit) {
        return least + Long.remainderUnsigned(bits(what), limit - least);
    }

    /** A random UUID. */
    public String uuid(String what) {
        return uuid(bits(what), TrafficModel.mixed(bits(what)));
    }

    /** The UUID of these bits, with the version and variant of a random one (RFC 9562, 5.4). */
    public static String uuid(long high, long low) {
        return new UUID((high & ~0xf000L) | 0x4000L, (low & ~(3L << 62)) | (2L << 62)).toString();
    }

    private long bits(String what) {
        return TrafficModel.mixed(key + what.hashCode() * GOLDEN);
    }
}
