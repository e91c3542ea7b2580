package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.BandKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Builds bands from their keys and checks that they cover 0 to 100 without gaps or overlaps. */
final class BandsBuilder {

    private static final Percentage NOTHING = new Percentage(BigDecimal.ZERO);

    private final Section written;
    private final Problems problems;

    BandsBuilder(Section written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    /**
     * The bands; empty if something is wrong, with the reasons added to the problems.
     *
     * @param target the target that the tolerance belongs to; empty if the service level has none
     */
    Optional<Bands> build(Optional<Percentage> target) {
        int before = problems.errors();
        written.get(BandKeys.TOLERANCE).ifPresent(tolerance -> checkTolerance(tolerance, target));
        Optional<List<Band>> bands = written.value(BandKeys.CREDITS).flatMap(this::bands);
        Optional<Money> invoice = written.value(BandKeys.INVOICE)
                .flatMap(amount -> written.value(BandKeys.CURRENCY).map(currency -> new Money(amount, currency)));
        if (invoice.isEmpty() || bands.isEmpty() || problems.errors() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bands(
                    invoice.get(), bands.get(), written.value(BandKeys.TOLERANCE), written.value(BandKeys.ROUND_TO)));
        } catch (IllegalArgumentException refusal) {
            problems.refused(written.at(BandKeys.CREDITS), refusal, "begin each band where another ends");
            return Optional.empty();
        }
    }

    private void checkTolerance(Located<Percentage> tolerance, Optional<Percentage> target) {
        if (target.isEmpty() || tolerance.value().compareTo(target.get()) >= 0) {
            problems.error(
                    tolerance.at(),
                    target.isEmpty() ? "'tolerance' needs a target" : "'tolerance' is not smaller than the target",
                    target.isEmpty()
                            ? "add 'target' to the service level, or remove 'tolerance'"
                            : "write percentage points, such as 0.5");
        }
    }

    private Optional<List<Band>> bands(List<Located<Section>> credits) {
        List<Section> sorted = credits.stream()
                .map(Located::value)
                .filter(BandsBuilder::isReadable)
                .toList();
        if (sorted.size() < credits.size()) {
            return Optional.empty();
        }
        // Bands may be written in any order; a missing "to" is the start of the next band upwards.
        sorted =
                sorted.stream().sorted(Comparator.comparing(BandsBuilder::from)).toList();
        if (sorted.isEmpty()) {
            problems.error(
                    written.at(BandKeys.CREDITS),
                    "'credits' is empty",
                    "add at least one band, such as {from: 0, credit: 0}");
            return Optional.empty();
        }
        List<Band> bands = new ArrayList<>();
        Percentage reached = NOTHING;
        for (int i = 0; i < sorted.size(); i++) {
            Section band = sorted.get(i);
            checkStart(band, reached);
            Percentage next = i + 1 < sorted.size() ? from(sorted.get(i + 1)) : Percentage.HUNDRED;
            Percentage to = band.value(BandKeys.TO).orElse(next);
            reached = reached.compareTo(to) > 0 ? reached : to;
            band(band, to).ifPresent(bands::add);
        }
        if (reached.compareTo(Percentage.HUNDRED) < 0) {
            Section last = sorted.get(sorted.size() - 1);
            problems.error(last.at(BandKeys.TO), "no band covers " + reached + " to 100%", "end the last band at 100");
        }
        return Optional.of(bands);
    }

    private void checkStart(Section band, Percentage reached) {
        int order = from(band).compareTo(reached);
        if (order > 0) {
            problems.error(
                    band.at(BandKeys.FROM),
                    "no band covers " + reached + " to " + from(band),
                    "begin this band at " + reached + ", or add a band");
        } else if (order < 0) {
            problems.error(
                    band.at(BandKeys.FROM),
                    "this band begins at " + from(band) + ", inside the band that ends at " + reached,
                    "begin each band where another ends");
        }
    }

    private Optional<Band> band(Section band, Percentage to) {
        if (from(band).equals(to) && !band.has(BandKeys.TO)) {
            problems.error(band.at(BandKeys.FROM), "two bands begin at " + to, "remove one");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Band(from(band), to, band.value(BandKeys.CREDIT).orElse(BigDecimal.ZERO)));
        } catch (IllegalArgumentException refusal) {
            boolean order = from(band).compareTo(to) >= 0;
            problems.refused(
                    band.at(order ? BandKeys.TO : BandKeys.CREDIT),
                    refusal,
                    order ? "write a 'to' above 'from'" : "write a percentage from -100 to 100");
            return Optional.empty();
        }
    }

    private static boolean isReadable(Section band) {
        return band.get(BandKeys.FROM).isPresent()
                && band.get(BandKeys.CREDIT).isPresent()
                && (!band.has(BandKeys.TO) || band.get(BandKeys.TO).isPresent());
    }

    private static Percentage from(Section band) {
        return band.value(BandKeys.FROM).orElse(NOTHING);
    }
}
