package io.github.queuesla.report.comparison;

import io.github.queuesla.report.RenderOptions;
import java.io.IOException;
import java.io.Writer;

/** What a comparison came to, together with what a reader has to know about it. */
public sealed interface ComparisonReport permits FormulasReport, BridgeReport, BudgetReport, CheckReport {

    /**
     * Writes the comparison in that format and flushes; the output stays open. Options that mean nothing to the format
     * are ignored.
     *
     * @throws IOException when the output does
     */
    void write(ComparisonFormat format, RenderOptions options, Writer out) throws IOException;
}
