package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.contract.ContractFile;
import io.github.queuesla.core.assessment.LevelCalculator;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manual is correct: its contracts are valid, its commands print the output shown, and its numbers can be
 * recomputed. With {@code -Dmanual.write=true} the output below commands is rewritten.
 */
class ManualTest {

    private static final String CONTRACTS = "contract-file.md";
    private static final String HISTORY = "history.md";
    private static final String WHOLE = "yaml";
    private static final String OF_LEVEL = "yaml fragment";
    private static final String OF_FILE = "yaml fragment of the file";
    private static final String MISTAKEN = "yaml with mistakes";

    /** The text around a contract fragment. */
    private static final Map<String, String> FILE = sections("""
            format: 1
            contract: Example
            defaults: {time-zone: Europe/London, queues: Sales, within: 20s, target: 80}
            groups: {sales: Sales, small: Small, large: Large}
            hours: {office: {week: {monday-friday: "08:00-18:00"}}}
            service-levels: [{name: example}]
            """);

    private static final String LEVEL = "service-levels:\n  - name: example\n";

    private static final Map<Term, Long> WORKED_DAY = Map.of(
            Term.ANSWERED, 940L,
            Term.ANSWERED_WITHIN, 752L,
            Term.ABANDONED, 60L,
            Term.SHORT_ABANDONED, 12L,
            Term.ABANDONED_WITHIN, 20L,
            Term.FLOW_OUT, 30L);

    /** After the word {@code console}: how long after the session before. */
    private static final Pattern LATER = Pattern.compile("([0-9]+) days later");

    private static final Pattern FRACTION = Pattern.compile("([0-9][0-9,]*)/([0-9][0-9,]*) = \\**([0-9.]+) %");

    /** The beginning of an image. */
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    @TempDir
    private Path folder = Path.of("");

    private static Stream<ManualPage.Snippet> contracts() throws IOException {
        return ManualPage.read(CONTRACTS).snippets("yaml").stream()
                .filter(snippet -> !snippet.kind().equals(MISTAKEN));
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String key = "";
        for (String line : text.lines().toList()) {
            key = line.startsWith(" ") || line.startsWith("#") || line.isEmpty() ? key : line.replaceFirst(":.*", "");
            sections.merge(key, line + "\n", String::concat);
        }
        return sections;
    }

    private static String whole(ManualPage.Snippet snippet) {
        Map<String, String> file = new LinkedHashMap<>(FILE);
        switch (snippet.kind()) {
            case WHOLE -> file = sections(snippet.joined());
            case OF_FILE -> file.putAll(sections(snippet.joined()));
            case OF_LEVEL -> file.put("service-levels", LEVEL + snippet.joined().indent(4));
            default -> throw new IllegalArgumentException("what is '" + snippet.kind() + "'?");
        }
        return String.join("", file.values());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void contractOfTheManualHasNoError(ManualPage.Snippet snippet) throws Exception {
        Files.write(Files.createDirectory(folder.resolve("logos")).resolve("leeds.png"), PNG);
        Path file = Files.writeString(folder.resolve("leeds.yaml"), whole(snippet));

        assertThat(ContractFile.read(file).problems())
                .as(CONTRACTS + ", snippet of line " + snippet.line())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"getting-started.md", "contract-file.md", "commands.md", "reports.md", "troubleshooting.md"})
    void commandsOfTheManualPrintWhatItShows(String name) throws IOException {
        save(WHOLE, "leeds.yaml");
        save(MISTAKEN, "mistyped.yaml");
        try (Simulator simulator = Organisations.good()) {
            Command command = command(simulator);
            hold(name, snippet -> command);
        }
    }

    @Test
    void sessionsAboutTheHistoryPrintWhatThePageShows() throws IOException {
        Files.writeString(
                folder.resolve("billing.yaml"),
                ManualPage.read(HISTORY).snippets(WHOLE).get(0).joined());
        AtomicReference<Instant> now = new AtomicReference<>(Command.NOW);
        try (Simulator simulator = Organisations.corrected(now::get)) {
            Command command = command(simulator).at(now::get);
            hold(HISTORY, snippet -> {
                LATER.matcher(snippet.kind())
                        .results()
                        .forEach(later ->
                                now.updateAndGet(time -> time.plus(Duration.ofDays(Long.parseLong(later.group(1))))));
                return command;
            });
        }
    }

    private Command command(Simulator simulator) {
        return Command.in(folder, simulator)
                .without("GENESYS_QUEUE_IDS")
                .without("GENESYS_START_DATE")
                .without("GENESYS_END_DATE");
    }

    /** Compares the sessions of a page, in order, with what its commands print, or writes that into the page. */
    private static void hold(String name, Function<ManualPage.Snippet, Command> commands) throws IOException {
        ManualPage page = ManualPage.read(name);
        List<ManualPage.Snippet> dialogues =
                page.snippets("console").stream().filter(ManualDialogue::isOne).toList();
        List<List<String>> today = dialogues.stream()
                .map(snippet -> ManualDialogue.held(snippet, commands.apply(snippet)))
                .toList();
        for (int i = dialogues.size() - 1; i >= 0; i--) {
            ManualPage.Snippet shown = dialogues.get(i);
            if (Boolean.getBoolean("manual.write")) {
                page.replace(shown, today.get(i));
            } else {
                assertThat(today.get(i))
                        .as("%s, snippet of line %d", name, shown.line())
                        .isEqualTo(shown.text());
            }
        }
    }

    private void save(String kind, String name) throws IOException {
        ManualPage.Snippet first = ManualPage.read(CONTRACTS).snippets(kind).get(0);
        assertThat(first.kind()).isEqualTo(kind);
        Files.writeString(folder.resolve(name), first.joined());
    }

    @Test
    void everyFormulaOfTheManualGivesItsNumber() throws IOException {
        List<String> rows = ManualPage.read("formulas.md").prose();
        for (Formula formula : Formula.named()) {
            Ratio ratio = ratio(formula);
            String numbers = String.format(
                    Locale.ROOT, "| %,d | %,d | %s |", ratio.numerator(), ratio.denominator(), shown(ratio));
            assertThat(rows).anyMatch(row -> row.startsWith("| `" + formula + "` |") && row.endsWith(numbers), numbers);
        }
    }

    @Test
    void everyFractionOfTheManualIsThePercentageBesideIt() throws IOException {
        List<MatchResult> fractions = FRACTION.matcher(
                        String.join("\n", ManualPage.read("formulas.md").prose()))
                .results()
                .toList();
        assertThat(fractions).hasSizeGreaterThan(15);
        for (MatchResult found : fractions) {
            Ratio ratio = new Ratio(whole(found.group(1)), whole(found.group(2)));
            assertThat(found.group()).isEqualTo(found.group(1) + "/" + found.group(2) + " = " + shown(ratio));
        }
    }

    private static long whole(String number) {
        return Long.parseLong(number.replace(",", ""));
    }

    private static Ratio ratio(Formula formula) {
        Definition definition = new Definition(
                formula.name(),
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                formula,
                Optional.of(Duration.ofSeconds(5)),
                Optional.empty(),
                Rounding.HALF_EVEN);
        Map<Measure, Long> counts = definition.measures().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, entry -> WORKED_DAY.getOrDefault(entry.getKey(), 0L)));
        Attainment attainment = LevelCalculator.attainment(definition, QueueCounts.of(counts));
        return ((Attainment.Measured) attainment).ratio();
    }

    private static String shown(Ratio ratio) {
        return Rounding.HALF_EVEN.displayPercent(Fraction.of(ratio), 2, Optional.empty()) + " %";
    }
}
