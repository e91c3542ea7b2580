package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.ListShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.core.quantity.Percentage;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** The keys of bands: an invoice, and the credit for each range of attainments. */
public final class BandKeys {

    public static final Key<BigDecimal> INVOICE =
            Key.of("invoice", Values.AMOUNT, "the invoice amount that credits are a percentage of");
    public static final Key<Currency> CURRENCY =
            Key.of("currency", Values.CURRENCY, "the currency of the invoice by ISO 4217, such as EUR");
    public static final Key<Percentage> TOLERANCE = Key.of(
            "tolerance",
            Values.SHARE,
            "how many percentage points below the target still get the credit of the target");
    public static final Key<Integer> ROUND_TO = Key.of(
            "round-to-decimals",
            Values.DECIMALS,
            "round the attainment to this many decimals before looking up its band; not rounded if absent");
    public static final Key<Percentage> FROM = Key.of("from", Values.PERCENTAGE, "the lowest attainment in the band");
    public static final Key<Percentage> TO = Key.of(
            "to",
            Values.PERCENTAGE,
            "the attainment below which the band ends; if absent, where the next band begins, or 100");
    public static final Key<BigDecimal> CREDIT = Key.of(
            "credit",
            Values.CREDIT,
            "the share of the invoice that the client gets back, in per cent; negative is a bonus");
    public static final Key<List<Located<Section>>> CREDITS = Key.of(
            "credits",
            ListShape.of(
                    SectionShape.of("a band", List.of(FROM, CREDIT), List.of(TO)),
                    "a list of bands",
                    "write a list such as [{from: 80, credit: 0}, {from: 0, to: 80, credit: 5}]"),
            "the bands from 0 to 100, each with its credit");

    static final SectionShape SHAPE =
            SectionShape.of("'bands'", List.of(INVOICE, CURRENCY, CREDITS), List.of(TOLERANCE, ROUND_TO));

    private BandKeys() {}
}
