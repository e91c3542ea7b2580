package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.Band;
import io.github.queuesla.core.agreement.Bands;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.report.MoneyText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a service level costs. */
record BandWords(Bands bands) {

    /** The bands, highest first, with the invoice they are shares of. */
    String text() {
        List<Band> highestFirst = new ArrayList<>(bands.bands());
        Collections.reverse(highestFirst);
        return "of an invoice of " + MoneyText.of(bands.invoice()) + ": "
                + highestFirst.stream().map(this::band).collect(Collectors.joining(", "))
                + bands.tolerance()
                        .map(points -> "; up to " + points.value().toPlainString()
                                + " percentage points below the target it is that of the target")
                        .orElse("")
                + bands.roundedTo()
                        .map(decimals -> "; the level is rounded to " + decimals + " decimals first")
                        .orElse("");
    }

    private String band(Band band) {
        String range = band.to().equals(Percentage.HUNDRED)
                ? "from " + LevelText.words(band.from())
                : "from " + LevelText.words(band.from()) + " to below " + LevelText.words(band.to());
        return amount(band.credit()) + " " + range;
    }

    private String amount(BigDecimal credit) {
        if (credit.signum() == 0) {
            return "nothing";
        }
        String share = LevelText.words(credit.abs().stripTrailingZeros());
        return credit.signum() > 0 ? share + " credit" : share + " bonus";
    }
}
