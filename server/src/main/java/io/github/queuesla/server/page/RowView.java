package io.github.queuesla.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.live.RowWords;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of the board as markup. Immutable.
 *
 * @param name the name of the service level
 * @param state the code of its state
 * @param alerts its active alerts, in words
 * @param cells the markup of each cell
 */
public record RowView(String name, String state, List<String> alerts, Map<BoardColumn, String> cells) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** A time that the page shows with its age. */
    public record Taken(String what, String instant, String clock) {

        static Taken of(String what, Instant instant, ZoneId zone) {
            return new Taken(what, instant.toString(), CLOCK.format(instant.atZone(zone)));
        }
    }

    public RowView {
        alerts = List.copyOf(alerts);
        cells = Map.copyOf(cells);
    }

    static RowView of(RowWords words) {
        LiveRow row = words.row();
        String state = Codes.of(row.state());
        Map<BoardColumn, String> cells = new EnumMap<>(BoardColumn.class);
        for (BoardColumn column : BoardColumn.values()) {
            cells.put(
                    column,
                    switch (column) {
                        case AS_OF -> Markup.of("taken.jte", taken(row));
                        case STATE -> Markup.of("state.jte", Map.of("state", state, "cell", column.of(words)));
                        default -> Markup.of("words.jte", column.of(words));
                    });
        }
        return new RowView(row.level().name(), state, words.alerts(), cells);
    }

    private static List<Taken> taken(LiveRow row) {
        ZoneId zone = row.level().zone();
        return Stream.concat(
                        row.countsAt().map(at -> Taken.of("counts", at, zone)).stream(),
                        row.waitingAt().map(at -> Taken.of("waiting", at, zone)).stream())
                .toList();
    }

    /** The markup of a cell, for a template. */
    public Content cell(BoardColumn column) {
        return out -> out.writeContent(String.valueOf(cells.get(column)));
    }

    /** The key of the row, in characters that no template changes. */
    public String key() {
        return URLEncoder.encode(name, UTF_8);
    }

    /** The address of the page about this service level. */
    public String href() {
        return "/level?name=" + key();
    }
}
