package io.github.queuesla.server.page;

import io.github.queuesla.report.TextSafety;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a page gets when the board changes, as JSON in one line: the rows in their order, each with the cells that are new.
 * Immutable.
 *
 * @param view the new board
 * @param before the board that the page shows; empty for all cells
 * @param version the version of the page
 */
public record BoardUpdate(BoardView view, Optional<BoardView> before, String version) {

    private static final JsonFactory JSON = new JsonFactory();

    /** The update as JSON. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("page", version);
        json.writeStringProperty("at", view.at().toString());
        json.writeStringProperty("notices", Markup.of("notices.jte", view.notices()));
        json.writeStringProperty("basis", view.basis());
        Map<String, RowView> known = before.map(BoardView::rows).orElse(List.of()).stream()
                .collect(Collectors.toMap(RowView::name, Function.identity()));
        json.writeStringProperty("say", String.join(". ", news(known)));
        json.writeArrayPropertyStart("rows");
        view.rows().forEach(row -> write(json, row, Optional.ofNullable(known.get(row.name()))));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RowView row, Optional<RowView> known) {
        json.writeStartObject();
        json.writeStringProperty("key", row.key());
        json.writeStringProperty("state", row.state());
        json.writeObjectPropertyStart("cells");
        for (BoardColumn column : BoardColumn.values()) {
            String cell = String.valueOf(row.cells().get(column));
            if (!cell.equals(known.map(old -> old.cells().get(column)).orElse(""))) {
                json.writeStringProperty(column.key(), cell);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The changes of state and the new alerts, which a screen reader says. */
    private List<String> news(Map<String, RowView> known) {
        return view.rows().stream()
                .flatMap(row ->
                        Optional.ofNullable(known.get(row.name())).stream().flatMap(old -> news(old, row)))
                .toList();
    }

    private static Stream<String> news(RowView old, RowView row) {
        String name = TextSafety.visible(row.name());
        Stream<String> state = row.state().equals(old.state())
                ? Stream.empty()
                : Stream.of(name + " is now " + row.state().replace('-', ' '));
        Stream<String> alerts = row.alerts().stream()
                .filter(alert -> !old.alerts().contains(alert))
                .map(alert -> name + " alerts: " + alert);
        return Stream.concat(state, alerts);
    }
}
