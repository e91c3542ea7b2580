package io.github.queuesla.cli.completion;

import java.util.List;

/**
 * The value of an option or argument. Immutable.
 *
 * @param kind its kind
 * @param label its name in the help
 * @param words the possible values, for a word
 * @param list whether it is a comma-separated list
 */
record ValueCompletion(Kind kind, String label, List<String> words, boolean list) {

    enum Kind {
        /** No value. */
        NONE,
        /** One of a list of values. */
        WORD,
        FILE,
        FOLDER,
        /** Free text, which cannot be completed. */
        TEXT
    }

    static ValueCompletion none() {
        return new ValueCompletion(Kind.NONE, "", List.of(), false);
    }
}
