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

/** What a level costs or earns. */
public final class BandKeys {

    public static final Key<BigDecimal> INVOICE =
            Key.of("invoice", Values.AMOUNT, "the amount that credits are per cent of");
    public static final Key<Currency> CURRENCY =
            Key.of("currency", Values.CURRENCY, "the currency of the invoice by ISO 4217, such as EUR");
    public static final Key<Percentage> TOLERANCE = Key.of(
            "tolerance",
            Values.PERCENTAGE,
            "so many percentage points below the target, the consequence is still that of the target");
    public static final Key<Integer> ROUND_TO = Key.of(
            "round-to-decimals",
            Values.DECIMALS,
            "round the level to so many decimals before its band is looked up; absent means not at all");
    public static final Key<Percentage> FROM = Key.of("from", Values.PERCENTAGE, "the lowest level in the band");
    public static final Key<Percentage> TO = Key.of(
            "to", Values.PERCENTAGE, "the level below which the band ends; absent means where the next begins, or 100");
    public static final Key<BigDecimal> CREDIT =
            Key.of("credit", Values.CREDIT, "per cent of the invoice that the client gets back; negative is a bonus");
    public static final Key<List<Located<Section>>> CREDITS = Key.of(
            "credits",
            ListShape.of(
                    SectionShape.of("a band", List.of(FROM, CREDIT), List.of(TO)),
                    "a list of bands",
                    "write [{from: 80, credit: 0}, {from: 0, to: 80, credit: 5}], for instance"),
            "the bands from 0 to 100, each with its credit");

    static final SectionShape SHAPE =
            SectionShape.of("bands", List.of(INVOICE, CURRENCY, CREDITS), List.of(TOLERANCE, ROUND_TO));

    private BandKeys() {}
}
