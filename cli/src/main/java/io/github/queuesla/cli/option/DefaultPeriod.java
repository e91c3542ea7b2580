package io.github.queuesla.cli.option;

import java.util.ListResourceBundle;

/** The words for the period of a command without a period, which its help shows with {@code --period}. */
public final class DefaultPeriod extends ListResourceBundle {

    static final String KEY = "default-period";

    private final String words;

    /** The default in these words. */
    public DefaultPeriod(String words) {
        this.words = words;
    }

    @Override
    protected Object[][] getContents() {
        return new Object[][] {{KEY, words}};
    }
}
