package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starter files, read back as contracts. */
class ContractStarterTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> HOSTILE = List.of(
            "Sales: North",
            "- Sales",
            "# Sales",
            "*",
            "Sales *",
            "who?",
            "&anchor",
            "!!java.net.URL",
            "Sales\nformat: 2",
            "Sales\r\n  - name: evil",
            "\"quoted\" 'twice' \\",
            "\u0000\u0007\u001b[2J\u009b",
            "\u2028\u2029\u0085\uFEFF",
            "\u202Eevil",
            "  blanks  ",
            "\t",
            " ",
            "~",
            "null",
            "true",
            "80",
            "{a: b}",
            "[x]",
            "%directive",
            "---",
            "...",
            "@x",
            "`x`",
            "\uD83D\uDE00 smile",
            "\uD83D",
            "x".repeat(5_000),
            "\uD83D\uDE00".repeat(400),
            "<script>alert(1)</script>",
            "=1+1");

    private static Queue queue(String id, String name, String division, Map<MediaType, ConfiguredTarget> targets) {
        return new Queue(
                new QueueId(id),
                name,
                division.isEmpty() ? Optional.empty() : Optional.of(new Division("id of " + division, division)),
                new TreeMap<>(targets));
    }

    private static ConfiguredTarget target(String share, String within) {
        return new ConfiguredTarget(Percentage.parse(share), Duration.parse(within));
    }

    private static String write(List<Queue> queues) throws IOException {
        StringBuilder out = new StringBuilder();
        new ContractStarter("Northwind", BERLIN).write(queues, out);
        return out.toString();
    }

    private static Contract readBack(String file) throws ContractException {
        assertThat(ContractFile.read(file, "starter").problems()).isEmpty();
        return ContractFile.read(file, "starter").orThrow();
    }

    @Test
    void starterOfAnOrdinaryOrganisationIsAsExpected() throws Exception {
        List<Queue> queues = List.of(
                queue("q1", "Sales", "Home", Map.of(MediaType.VOICE, target("80", "PT20S"))),
                queue(
                        "q2",
                        "Support",
                        "Home",
                        Map.of(MediaType.VOICE, target("80", "PT20S"), MediaType.CHAT, target("90", "PT1M"))),
                queue("q3", "Billing", "Leeds: North", Map.of(MediaType.VOICE, target("99.5", "PT0.5S"))),
                queue("q4", "Billing", "Home", Map.of(MediaType.VOICE, target("80", "PT0S"))),
                queue("q5", "Lost & found", "", Map.of(new MediaType("Fax"), target("80", "PT20S"))));
        String written = write(queues);
        Path expected = Path.of("src/test/resources/starter/ordinary.yaml");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, written);
        }
        assertThat(written).isEqualTo(Files.readString(expected, UTF_8));
        Contract contract = readBack(written);
        assertThat(contract.serviceLevels())
                .extracting(ServiceLevel::name)
                .containsExactly("chat-90-in-1m", "voice-80-in-20s", "voice-99.5-in-500ms");
        assertThat(contract.serviceLevels().get(2).scope().queues().values()).containsExactly("q3");
    }

    @Test
    void withoutConfiguredTargetsEachDivisionIsAnExample() throws Exception {
        Contract contract = readBack(write(List.of(queue("q1", "Sales", "Home", Map.of()))));
        assertThat(contract.serviceLevels()).extracting(ServiceLevel::name).containsExactly("Home");
    }

    @Test
    void withoutQueuesThereIsStillAFile() throws Exception {
        Contract contract = readBack(write(List.of()));
        assertThat(contract.serviceLevels().get(0).scope().queues().isAll()).isTrue();
    }

    @Test
    void hostileNamesStayNames() throws Exception {
        List<Queue> queues = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            String name = HOSTILE.get(i);
            queues.add(queue("id-" + i, name, HOSTILE.get(HOSTILE.size() - 1 - i), Map.of()));
            queues.add(queue("twin-" + i, name, "Home", Map.of(MediaType.VOICE, target("80", "PT20S"))));
        }
        queues.add(queue("q", "id-3", "voice-80-in-20s", Map.of()));
        assertEveryQueueIsFound(queues);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomNamesStayNames(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<Queue> queues = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            queues.add(queue("id-" + i, text(random), random.nextInt(4) == 0 ? "" : text(random), Map.of()));
        }
        assertEveryQueueIsFound(queues);
    }

    @Test
    void contractNamesAreQuotedToo() throws Exception {
        for (String name : HOSTILE) {
            StringBuilder out = new StringBuilder();
            new ContractStarter(name, BERLIN).write(List.of(), out);
            Contract contract = readBack(out.toString());
            assertThat(contract.name()).isEqualTo(name.isBlank() ? "My contract" : name);
        }
    }

    @Test
    void tenThousandQueuesFitIntoOneFile() throws Exception {
        List<Queue> queues = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            queues.add(queue(
                    "00000000-0000-0000-0000-" + (100_000_000_000L + i),
                    "A queue with a rather long name, number " + i,
                    "Division " + i % 40,
                    Map.of(MediaType.VOICE, target("80", "PT20S"), MediaType.CHAT, target("80", "PT60S"))));
        }
        assertThat(readBack(write(queues)).serviceLevels()).hasSize(2);
    }

    private static void assertEveryQueueIsFound(List<Queue> queues) throws Exception {
        Contract contract = readBack(write(queues));
        Set<QueueId> found = new HashSet<>();
        for (ServiceLevel level : contract.serviceLevels()) {
            var resolved = level.scope().queues().resolve(queues);
            assertThat(resolved.missing()).isEmpty();
            found.addAll(resolved.countable());
        }
        Set<QueueId> expected = new HashSet<>();
        boolean any = queues.stream().anyMatch(queue -> !queue.targets().isEmpty());
        queues.stream().filter(queue -> !any || !queue.targets().isEmpty()).forEach(queue -> expected.add(queue.id()));
        assertThat(found).isEqualTo(expected);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 12);
        for (int i = 0; i < length; i++) {
            int limit = random.nextInt(3) == 0 ? 0x110000 : random.nextInt(2) == 0 ? 0x80 : 0x3000;
            text.appendCodePoint(random.nextInt(limit));
        }
        return text.toString();
    }
}
