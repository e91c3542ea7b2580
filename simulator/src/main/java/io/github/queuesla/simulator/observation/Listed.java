package io.github.queuesla.simulator.observation;

import java.util.List;
import java.util.stream.Stream;

/**
 * Contacts one by one, as an answer lists them.
 *
 * @param contacts the oldest first
 * @param truncated whether the middle is left out
 */
record Listed(List<PresentContact> contacts, boolean truncated) {

    /** All of them, or the oldest and the newest half of {@code most}. */
    static Listed of(List<PresentContact> sorted, int most) {
        if (sorted.size() <= most) {
            return new Listed(sorted, false);
        }
        int half = most / 2;
        List<PresentContact> oldest = sorted.subList(0, half);
        List<PresentContact> newest = sorted.subList(sorted.size() - half, sorted.size());
        return new Listed(Stream.concat(oldest.stream(), newest.stream()).toList(), true);
    }
}
