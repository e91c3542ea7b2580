package io.github.queuesla.report.page;

import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that a reader has to know before relying on a number.
 *
 * @param word what kind of thing, in a word
 * @param text what it means, and where
 */
record Notice(String word, String text) {

    private static final int MOST_PLACES = 5;

    static List<Notice> of(List<ServiceLevelResult> results) {
        List<Notice> notices = new ArrayList<>();
        add(
                notices,
                "Incomplete",
                "Counts could not be had, so there is no verdict, and the numbers lack some contacts",
                places(results, Notice::incomplete));
        add(
                notices,
                "Not over",
                "Only a part of the window lies in the period, so its verdict can still turn",
                places(results, window -> VerdictText.of(window) == VerdictText.OPEN));
        add(
                notices,
                "Provisional",
                "The platform may still change its counts of these days, and with them numbers and verdicts",
                places(results, window -> window.outcome().provisional()));
        return notices;
    }

    private static boolean incomplete(WindowResult window) {
        VerdictText verdict = VerdictText.of(window);
        return verdict == VerdictText.PARTIAL || verdict == VerdictText.UNAVAILABLE;
    }

    private static void add(List<Notice> notices, String word, String text, List<String> places) {
        if (!places.isEmpty()) {
            notices.add(new Notice(word, text + ": " + listed(places, "; ") + "."));
        }
    }

    /** Where it is so: service levels with their windows. */
    private static List<String> places(List<ServiceLevelResult> results, Predicate<WindowResult> affected) {
        List<String> places = new ArrayList<>();
        for (ServiceLevelResult result : results) {
            List<String> windows = result.windows().stream()
                    .filter(affected)
                    .map(window -> window.span().label())
                    .toList();
            if (!windows.isEmpty()) {
                places.add(result.level().name() + " (" + listed(windows, ", ") + ")");
            }
        }
        return places;
    }

    private static String listed(List<String> places, String separator) {
        int hidden = Math.max(0, places.size() - MOST_PLACES);
        return String.join(separator, places.subList(0, places.size() - hidden))
                + (hidden == 0 ? "" : " and " + hidden + " more");
    }
}
