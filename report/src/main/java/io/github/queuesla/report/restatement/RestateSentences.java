package io.github.queuesla.report.restatement;

import io.github.queuesla.core.comparison.Restatement.Side;
import io.github.queuesla.core.comparison.Restatement.Window;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Prose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a restatement comes to, in sentences.
 *
 * @param report the report
 */
record RestateSentences(RestateReport report) {

    private static final int MOST_DAYS = 5;

    /** The verdicts, the money and the contacts. */
    List<String> all() {
        List<String> sentences = new ArrayList<>();
        sentences.add(verdicts());
        changed(
                        "The credit",
                        WindowColumns::isCreditChanged,
                        side -> WindowColumns.amount(side).map(MoneyText::of).orElse("none"))
                .ifPresent(sentences::add);
        sentences.addAll(credits());
        sentences.add(contacts());
        if (!report.settled().provisional().isEmpty()) {
            sentences.add(report.settled().name() + " is provisional: when it was settled, the platform could still"
                    + " change "
                    + Prose.listed(
                            report.settled().provisional().stream()
                                    .map(LocalDate::toString)
                                    .toList(),
                            ", ",
                            MOST_DAYS)
                    + ".");
        }
        return sentences;
    }

    private String verdicts() {
        return changed("The verdict", WindowColumns::isVerdictChanged, RestateSentences::word)
                .orElseGet(() -> {
                    long numbers =
                            report.windows().stream().filter(Window::isChanged).count();
                    return numbers == 0
                            ? "No number and no verdict changed."
                            : "No verdict changed; numbers did in " + Prose.many(numbers, "window") + ".";
                });
    }

    /** In which windows something is another today; empty in none. */
    private Optional<String> changed(String subject, Predicate<Window> test, Function<Optional<Side>, String> words) {
        List<String> windows = report.windows().stream()
                .filter(test)
                .map(window -> window.level() + ", " + window.label() + ", " + words.apply(window.settled()) + " then, "
                        + words.apply(window.today()) + " today")
                .toList();
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(subject + " changed in " + Prose.many(windows.size(), "window") + ": "
                        + Prose.listed(windows, "; ", MOST_DAYS) + ".");
    }

    private static String word(Optional<Side> side) {
        String word = WindowColumns.verdict(side).words();
        return side.isEmpty() ? "not in the contract" : word.isEmpty() ? "without a verdict" : word;
    }

    /** The total credit of each currency then and today, if there is any. */
    private List<String> credits() {
        Map<Currency, Money> then = totals(Window::settled);
        Map<Currency, Money> now = totals(Window::today);
        Set<String> codes = new TreeSet<>();
        then.keySet().forEach(currency -> codes.add(currency.getCurrencyCode()));
        now.keySet().forEach(currency -> codes.add(currency.getCurrencyCode()));
        return codes.stream()
                .map(Currency::getInstance)
                .map(currency ->
                        "Total credit: " + amount(then, currency) + " then, " + amount(now, currency) + " today.")
                .toList();
    }

    private static String amount(Map<Currency, Money> totals, Currency currency) {
        return Optional.ofNullable(totals.get(currency)).map(MoneyText::of).orElse("none");
    }

    private Map<Currency, Money> totals(Function<Window, Optional<Side>> side) {
        return MoneyText.credits(report.windows().stream()
                .flatMap(window -> side.apply(window).stream())
                .map(Side::result));
    }

    private String contacts() {
        if (report.visits().isEmpty()) {
            return "No contact changed.";
        }
        return Prose.manyGrouped(report.visits().size(), "contact") + " changed: " + number(VisitChange.Kind.ADDED)
                + " added, " + number(VisitChange.Kind.REMOVED) + " removed, " + number(VisitChange.Kind.CHANGED)
                + " with another outcome, wait, time, medium or queue.";
    }

    private String number(VisitChange.Kind kind) {
        return Prose.grouped(
                report.visits().stream().filter(change -> change.kind() == kind).count());
    }
}
