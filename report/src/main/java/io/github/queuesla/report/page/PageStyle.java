package io.github.queuesla.report.page;

import io.github.queuesla.core.contract.Colour;
import io.github.queuesla.report.TextSafety;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The style of one page: its columns, and what the margins of its paper say.
 *
 * @param title the title of the report
 * @param period the dates of the report; may be empty
 * @param asOf when the numbers were read; may be empty
 * @param clients the clients of its sections, each once
 * @param accent the colour of lines and links; that of the product if absent
 */
record PageStyle(String title, String period, String asOf, List<String> clients, Optional<Colour> accent) {

    /** The CSS class of a section about that client; empty if the page is about one client at most. */
    String css(Optional<String> client) {
        return clients.size() < 2
                ? ""
                : client.map(name -> "client-" + (clients.indexOf(name) + 1)).orElse("");
    }

    /** The rules for tables of up to that many columns and for paper. */
    String rules(int columns) {
        return ColumnStyle.rules(columns) + "\n" + paper()
                + accent.map(PageStyle::colours).orElse("");
    }

    /** The colours of a light page: on a dark one, those of the product are easier to read. */
    private static String colours(Colour accent) {
        return "\n@media print,(prefers-color-scheme:light){:root{--accent:" + accent.hex() + ";--link:" + accent.hex()
                + "}}";
    }

    private String paper() {
        String all = "@page{" + margin("top-left", subject(clients.size() == 1 ? clients : List.of()))
                + margin("top-right", period)
                + margin("bottom-left", asOf)
                + "@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages)}}";
        // Paper begins anew where the named page changes, so no sheet is about two clients.
        String each = clients.size() < 2
                ? ""
                : IntStream.range(0, clients.size())
                        .mapToObj(index -> "\n@page client-" + (index + 1) + "{"
                                + margin("top-left", subject(clients.subList(index, index + 1))) + "}\n.client-"
                                + (index + 1) + "{page:client-" + (index + 1) + "}")
                        .collect(Collectors.joining());
        return all + each;
    }

    private String subject(List<String> client) {
        return client.isEmpty() || title.contains(client.get(0)) ? title : client.get(0) + " · " + title;
    }

    private static String margin(String place, String text) {
        return text.isEmpty() ? "" : "@" + place + "{content:" + quoted(text) + "}";
    }

    /** A CSS string, in which every character but letters and digits is an escape (CSS Syntax 3, section 4.3.7). */
    private static String quoted(String text) {
        return TextSafety.visible(text)
                .codePoints()
                .mapToObj(character -> Character.isLetterOrDigit(character)
                        ? Character.toString(character)
                        : "\\" + Integer.toHexString(character) + " ")
                .collect(Collectors.joining("", "\"", "\""));
    }
}
