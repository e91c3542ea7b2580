package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.figures.Figure;
import io.github.queuesla.e2e.figures.Figures;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One report has one number: in all nine formats of each API, and with both APIs if the organisation's time zone is
 * UTC.
 * It equals the number from the raw contacts.
 */
class OneNumberTest {

    private static final List<String> APIS = List.of("auto", "queue-summary", "conversation-aggregates");

    /**
     * The report to compare.
     *
     * @param options the options as typed
     * @param start the start of the period
     * @param end the end of the period, excluded
     * @param withinMillis the longest wait that is in time
     */
    private record Asked(String options, Instant start, Instant end, long withinMillis) {
        @Override
        public String toString() {
            return options;
        }
    }

    private static final List<Asked> QUESTIONS = List.of(
            asked("--period 2024-01-09 --within 20s --target 80", "2024-01-09", "2024-01-10", 20_000),
            asked("--period 2024-01", "2024-01-01", "2024-02-01", 30_000),
            asked("--period 2024-W02 --within 1m --target 90", "2024-01-08", "2024-01-15", 60_000));

    /** The numbers read from one format. */
    private enum Format {
        TABLE {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) {
                return Figures.ofTable(run.out());
            }
        },
        CSV {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) {
                return Figures.ofCsv(run.out());
            }
        },
        JSON {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) throws IOException {
                return Figures.ofJson(run.out());
            }
        },
        NDJSON {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) throws IOException {
                return Figures.ofNdjson(run.out());
            }
        },
        MARKDOWN {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) {
                return Figures.ofMarkdown(run.out());
            }
        },
        HTML {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) {
                return Figures.ofPage(run.out());
            }
        },
        XLSX {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) throws IOException {
                return Figures.ofWorkbook(file);
            }
        },
        PROMETHEUS {
            @Override
            Map<String, Figure> read(Command.Run run, Path file) {
                return Figures.ofPrometheus(run.out());
            }
        };

        abstract Map<String, Figure> read(Command.Run run, Path file) throws IOException;

        /** Row formats have no total. */
        Map<String, Figure> shows(Map<String, Figure> all) {
            Map<String, Figure> shown = new LinkedHashMap<>(all);
            switch (this) {
                case CSV, NDJSON -> shown.remove(Figures.ALL);
                case TABLE, JSON, MARKDOWN, HTML, XLSX, PROMETHEUS -> {}
            }
            return shown;
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private static Asked asked(String options, String from, String until, long withinMillis) {
        return new Asked(
                options, Instant.parse(from + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"), withinMillis);
    }

    private static Stream<Arguments> questionsByApi() {
        return QUESTIONS.stream().flatMap(asked -> APIS.stream().map(api -> Arguments.of(asked, api)));
    }

    private static Stream<Arguments> questionsByApiAndFormat() {
        return questionsByApi()
                .flatMap(one ->
                        Stream.of(Format.values()).map(format -> Arguments.of(one.get()[0], one.get()[1], format)));
    }

    @ParameterizedTest(name = "{0} by {1} as {2}")
    @MethodSource("questionsByApiAndFormat")
    void everyFormatOfEveryApiShowsTheNumbersOfTheRawContacts(Asked asked, String api, Format format)
            throws IOException {
        try (Simulator simulator = Organisations.good()) {
            String name = format.name().toLowerCase(Locale.ROOT);
            String output = format == Format.XLSX ? " -o report.xlsx" : "";

            Command.Run run = run(simulator, asked, api, " --format " + name + output);

            assertThat(run.exitCode()).isZero();
            assertThat(format.read(run, folder.resolve("report.xlsx")))
                    .isEqualTo(format.shows(figures(simulator, asked)));
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("questionsByApi")
    void plainShowsThePercentagesOfTheRawContacts(Asked asked, String api) throws IOException {
        try (Simulator simulator = Organisations.good()) {
            Map<String, Figure> figures = figures(simulator, asked);

            Map<String, String> shown = Figures.ofPlain(
                    run(simulator, asked, api, " --format plain").out());

            assertThat(shown).hasSameSizeAs(busy(simulator, asked));
            for (Queue queue : busy(simulator, asked)) {
                assertThat(new BigDecimal(Objects.requireNonNull(shown.get(queue.id()))))
                        .isEqualByComparingTo(Objects.requireNonNull(figures.get(queue.name()))
                                .percent());
            }
        }
    }

    private Command.Run run(Simulator simulator, Asked asked, String api, String more) {
        List<String> arguments = new ArrayList<>(List.of("report", "--api", api));
        arguments.addAll(List.of((asked.options() + more).split(" ")));
        busy(simulator, asked).forEach(queue -> arguments.addAll(List.of("--queue", queue.id())));
        return Command.in(folder, simulator).run(arguments.toArray(String[]::new));
    }

    /** The queues with an answered contact, which have a percentage. */
    private static List<Queue> busy(Simulator simulator, Asked asked) {
        return simulator.organisation().queues().stream()
                .filter(queue -> counts(simulator, asked, queue).answered() > 0)
                .toList();
    }

    private static TrueCounts counts(Simulator simulator, Asked asked, Queue queue) {
        return simulator.organisation().trueCounts(queue.id(), asked.start(), asked.end(), asked.withinMillis());
    }

    private static Map<String, Figure> figures(Simulator simulator, Asked asked) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        long met = 0;
        long counted = 0;
        for (Queue queue : busy(simulator, asked)) {
            TrueCounts counts = counts(simulator, asked, queue);
            figures.put(queue.name(), Figure.of(counts.answeredWithin(), counts.answered()));
            met += counts.answeredWithin();
            counted += counts.answered();
        }
        figures.put(Figures.ALL, Figure.of(met, counted));
        return figures;
    }
}
