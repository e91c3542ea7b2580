package io.github.queuesla.cli.completion;

import java.util.List;

/**
 * What an option or a place on the line takes. Immutable.
 *
 * @param kind what sort of thing
 * @param label what help calls it
 * @param words the words there are, for a word
 * @param list whether several may be given with commas between
 */
record ValueCompletion(Kind kind, String label, List<String> words, boolean list) {

    enum Kind {
        /** Nothing at all. */
        NONE,
        /** One of some words. */
        WORD,
        FILE,
        FOLDER,
        /** Something that nobody can complete. */
        TEXT
    }

    static ValueCompletion none() {
        return new ValueCompletion(Kind.NONE, "", List.of(), false);
    }
}
