package io.github.queuesla.report.page;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * All that stands on the page: the template only has to put it in its place.
 *
 * @param title what it is called
 * @param source which time it is about
 * @param sections from top to bottom
 * @param charts what is drawn, as JSON that can stand in a script element
 * @param skin what is the same on every page
 */
record Page(String title, String source, List<Section> sections, String charts, Skin skin) {

    /**
     * A part of the page.
     *
     * @param id where links lead to
     * @param css its class in the style sheet; may be empty
     * @param title above it; may be empty
     * @param client whose it is
     * @param blocks what is in it
     */
    record Section(String id, String css, String title, Optional<String> client, List<Content> blocks) {

        Section {
            blocks = List.copyOf(blocks);
        }
    }
}
