package io.github.queuesla.e2e.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of a report by options with one definition, by queue name; the total is {@link #ALL}. */
public final class Figures {

    /** The key of the total. */
    public static final String ALL = "all";

    private static final Pattern TOTAL = Pattern.compile("All \\d+ queues");
    private static final Pattern GAUGE = Pattern.compile(
            "queue_sla_(?:level|queue)?_?(ratio|met_contacts|counted_contacts)\\{[^}]*?(?:queue=\"([^\"]*)\"[^}]*)?} (.*)");
    private static final Pattern PLAIN = Pattern.compile("Queue (.*): (.*)%");
    private static final Pattern PAGE_TABLE = Pattern.compile("<table class=\"sortable\\b.*?</table>", Pattern.DOTALL);
    private static final Pattern PAGE_ROW = Pattern.compile("<tr>(.*?)(?=<tr>|</t(?:head|body|foot)>)", Pattern.DOTALL);
    private static final Pattern PAGE_CELL = Pattern.compile("<t[hd]\\b[^>]*>(.*?)(?=<t[hd]\\b|$)", Pattern.DOTALL);

    private final Map<String, Figure> found = new LinkedHashMap<>();

    private Figures() {}

    /** Reads the table for a terminal. */
    public static Map<String, Figure> ofTable(String text) {
        Figures figures = new Figures();
        figures.addRows(text.lines().map(line -> List.of(line.split(" {2,}"))).toList(), "SL %", "Within", "Answered");
        return figures.found;
    }

    /** Reads a table of Markdown. */
    public static Map<String, Figure> ofMarkdown(String text) {
        Figures figures = new Figures();
        figures.addRows(
                text.lines()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> List.of(line.substring(2).split(" \\| ?")))
                        .toList(),
                "SL %",
                "Answered in time",
                "Answered");
        return figures.found;
    }

    /** Reads comma-separated values. */
    public static Map<String, Figure> ofCsv(String text) {
        List<List<String>> rows =
                text.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<String> head = rows.get(0);
        Figures figures = new Figures();
        for (List<String> row : rows.subList(1, rows.size())) {
            figures.found.put(
                    row.get(head.indexOf("queueName")),
                    Figure.shown(
                            row.get(head.indexOf("percent")),
                            row.get(head.indexOf("numerator")),
                            row.get(head.indexOf("denominator"))));
        }
        return figures.found;
    }

    /** Reads the JSON document, which contains the totals. */
    public static Map<String, Figure> ofJson(String text) throws IOException {
        Figures figures = new Figures();
        JsonNode report = JsonMapper.shared().readTree(text);
        for (JsonNode row : report.path("rows")) {
            figures.found.put(row.path("queueName").asString(), figure(row));
        }
        figures.found.put(ALL, figure(report.path("totals").path(0)));
        return figures.found;
    }

    /** Reads lines of JSON. */
    public static Map<String, Figure> ofNdjson(String text) throws IOException {
        Figures figures = new Figures();
        for (String line : text.lines().toList()) {
            JsonNode row = JsonMapper.shared().readTree(line);
            figures.found.put(row.path("queueName").asString(), figure(row));
        }
        return figures.found;
    }

    /** Reads the Prometheus gauges of the window and of its queues. */
    public static Map<String, Figure> ofPrometheus(String text) {
        Map<String, Map<String, String>> gauges = new LinkedHashMap<>();
        Matcher gauge = GAUGE.matcher(text);
        while (gauge.find()) {
            String queue = gauge.group(2) == null ? ALL : gauge.group(2);
            gauges.computeIfAbsent(queue, name -> new LinkedHashMap<>()).put(gauge.group(1), gauge.group(3));
        }
        Figures figures = new Figures();
        gauges.forEach((queue, values) -> figures.found.put(
                queue,
                Figure.share(
                        values.getOrDefault("ratio", ""),
                        values.getOrDefault("met_contacts", ""),
                        values.getOrDefault("counted_contacts", ""))));
        return figures.found;
    }

    /** Reads the table of queues in the HTML report. */
    public static Map<String, Figure> ofPage(String text) {
        String table = PAGE_TABLE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(html -> html.contains(">Queue</th>"))
                .findFirst()
                .orElse("");
        List<List<String>> rows = new ArrayList<>();
        Matcher row = PAGE_ROW.matcher(table);
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = PAGE_CELL.matcher(row.group(1));
            while (cell.find()) {
                cells.add(
                        cell.group(1).replaceAll("<[^>]*>|(?<=\\d),(?=\\d)", "").strip());
            }
            rows.add(cells);
        }
        Figures figures = new Figures();
        figures.addRows(rows, "Level", "In time", "Counted");
        return figures.found;
    }

    /** Reads the sheet of the window and that of its queues in the workbook. */
    public static Map<String, Figure> ofWorkbook(Path file) throws IOException {
        Figures figures = new Figures();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().skip(1).toList()) {
                figures.addSheet(sheet);
            }
        }
        return figures.found;
    }

    private void addSheet(Sheet sheet) throws IOException {
        if (sheet.getName().endsWith(" intervals")) {
            return;
        }
        List<String> head = List.of();
        for (Row row : sheet.read()) {
            List<String> cells = row.stream()
                    .map(cell -> cell == null ? "" : String.valueOf(cell.getRawValue()))
                    .toList();
            if (cells.contains("Counted")) {
                head = cells;
            } else if (!head.isEmpty()) {
                found.put(
                        head.contains("Queue") ? cells.get(head.indexOf("Queue")) : ALL,
                        Figure.share(
                                cells.get(head.indexOf("Level")),
                                cells.get(head.indexOf("Met")),
                                cells.get(head.indexOf("Counted"))));
            }
        }
    }

    /** Reads the plain format: percentages by queue id, without counts. */
    public static Map<String, String> ofPlain(String text) {
        Map<String, String> percentages = new LinkedHashMap<>();
        Matcher line = PLAIN.matcher(text);
        while (line.find()) {
            percentages.put(line.group(1), line.group(2));
        }
        return percentages;
    }

    private static Figure figure(JsonNode row) {
        return Figure.shown(
                row.path("percent").asString(),
                row.path("numerator").asString(),
                row.path("denominator").asString());
    }

    /** The rows below a header with these columns. */
    private void addRows(List<List<String>> rows, String level, String met, String counted) {
        List<String> head = List.of();
        for (List<String> row : rows) {
            if (row.get(0).equals("Queue")) {
                head = row;
            } else if (row.size() >= head.size() && !head.isEmpty()) {
                found.put(
                        keyOf(row.get(0)),
                        Figure.shown(
                                percent(row.get(head.indexOf(level))),
                                row.get(head.indexOf(met)),
                                row.get(head.indexOf(counted))));
            }
        }
    }

    private static String keyOf(String name) {
        return TOTAL.matcher(name).matches() ? ALL : name;
    }

    private static String percent(String shown) {
        return shown.replaceAll("[\\s\u00a0%]", "");
    }
}
