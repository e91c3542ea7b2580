package io.github.queuesla.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page of the manual with its snippets. */
final class ManualPage {

    /** The folder of the manual, relative to this module. */
    static final Path MANUAL = Path.of("../docs/manual");

    private static final String FENCE = "```";

    /**
     * A snippet between two fences. Immutable.
     *
     * @param kind the text after the first fence, such as {@code yaml}
     * @param line the line of the page on which it begins, from 1
     * @param text its lines
     */
    record Snippet(String kind, int line, List<String> text) {
        Snippet {
            text = List.copyOf(text);
        }

        String joined() {
            return String.join("\n", text) + "\n";
        }
    }

    private final Path file;
    private final List<String> lines;

    private ManualPage(Path file, List<String> lines) {
        this.file = file;
        this.lines = new ArrayList<>(lines);
    }

    static ManualPage read(String name) throws IOException {
        Path file = MANUAL.resolve(name);
        return new ManualPage(file, Files.readAllLines(file));
    }

    /** The lines outside snippets. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith(FENCE)) {
                inside = !inside;
            } else if (!inside) {
                prose.add(line);
            }
        }
        return prose;
    }

    /** The anchors of the page: its headings, and an empty one for the page itself. */
    List<String> anchors() {
        List<String> anchors = new ArrayList<>(List.of(""));
        for (String line : prose()) {
            if (line.startsWith("#")) {
                anchors.add(line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'));
            }
        }
        return anchors;
    }

    /** The snippets whose kind has this prefix, in order. */
    List<Snippet> snippets(String kind) {
        List<Snippet> snippets = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE) && begin < 0) {
                begin = i;
            } else if (lines.get(i).equals(FENCE)) {
                String found = lines.get(begin).substring(FENCE.length());
                if (found.startsWith(kind)) {
                    snippets.add(new Snippet(found, begin + 2, lines.subList(begin + 1, i)));
                }
                begin = -1;
            }
        }
        return snippets;
    }

    /** Replaces the lines of a snippet; lines before it keep their numbers. */
    void replace(Snippet snippet, List<String> text) throws IOException {
        List<String> place = lines.subList(
                snippet.line() - 1, snippet.line() - 1 + snippet.text().size());
        place.clear();
        place.addAll(text);
        Files.write(file, lines);
    }
}
