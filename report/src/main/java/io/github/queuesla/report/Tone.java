package io.github.queuesla.report;

/** The significance of a value or a row, which formats show as a colour. */
public enum Tone {
    PLAIN(""),
    GOOD("32"),
    BAD("31"),
    DOUBTFUL("33"),
    DIM("2");

    /** The parameters of a terminal's "select graphic rendition" sequence. */
    private final String rendition;

    Tone(String rendition) {
        this.rendition = rendition;
    }

    /** The text in this colour. */
    public String paint(String text) {
        return this == PLAIN ? text : "\u001b[" + rendition + "m" + text + "\u001b[0m";
    }
}
