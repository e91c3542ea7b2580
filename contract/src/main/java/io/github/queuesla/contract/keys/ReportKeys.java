package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.SchemaTypes;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.TextShape;
import io.github.queuesla.contract.schema.ValueShape;
import io.github.queuesla.core.contract.Colour;
import java.util.List;

/** The keys for the look of HTML reports on the contract. */
public final class ReportKeys {

    /**
     * The suffix that makes the name of a contract file that of its logo in Base64. A copy of a contract has such a file,
     * which is read instead of the one that the contract names, because the original may be anywhere.
     */
    public static final String LOGO_SUFFIX = ".logo";

    private static final Shape<Colour> COLOUR = ValueShape.of(
            "a colour", "\"#1d5a9e\" in quotes", Colour::parse, SchemaTypes.text("^\\s*#[0-9A-Fa-f]{6}\\s*$"));

    public static final Key<String> LOGO = Key.of(
            "logo",
            new TextShape("a file name"),
            "a PNG or JPEG file of at most 200 kB, relative to the contract file; HTML reports contain it");
    public static final Key<Colour> ACCENT = Key.of(
            "accent",
            COLOUR,
            "the colour of lines and links in HTML reports, such as \"#1d5a9e\"; dark enough to read on white paper");

    static final Shape<Section> SHAPE = SectionShape.of("'report'", List.of(), List.of(LOGO, ACCENT));

    private ReportKeys() {}
}
