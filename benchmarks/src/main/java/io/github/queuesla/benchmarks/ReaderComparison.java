package io.github.queuesla.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiDateFormat;
import com.mypurecloud.sdk.v2.model.AnalyticsConversationAsyncQueryResponse;
import com.sun.management.OperatingSystemMXBean;
import io.github.queuesla.genesys.conversation.ConversationPage;
import io.github.queuesla.genesys.conversation.ConversationReader;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A comparison of readers of conversations, in one thread and in turn over the same pages of a simulated organisation:
 * ours, which makes events of them, a plain extractor of the same fields, and the vendor's SDK. Argument: rounds.
 */
public final class ReaderComparison {

    private static final String OURS = "events of our reader";
    private static final String TEXTS = "plain extractor, times as text";
    private static final String INSTANTS = "plain extractor, times read";
    private static final String SDK = "model classes of the vendor's SDK";
    private static final int PAGES = 4;
    /** How often a reader reads them in a row, since processor time is counted in steps of 10 ms. */
    private static final int REPEATS = 4;

    private static final int WARM_UP = 2;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ObjectMapper SDK_MAPPER = ApiClient.buildObjectMapper(new ApiDateFormat());

    /** Reads a page and returns how many conversations it has. */
    private interface Reader {
        int read(byte[] page) throws IOException;
    }

    private ReaderComparison() {}

    /** Runs the comparison. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<byte[]> pages;
        SimulatorOptions options = SimulatorOptions.of(InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z")))
                .withOrganisation(OrganisationOptions.defaults().withQueues(60));
        try (Simulator simulator = Simulator.start(options)) {
            pages = DetailPages.of(simulator, "2024-05-01T00:00:00Z/2024-05-02T00:00:00Z", PAGES);
        }
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put(OURS, page -> ours(page).conversations().size());
        readers.put(TEXTS, page -> PlainExtractor.texts(page).size());
        readers.put(INSTANTS, page -> PlainExtractor.instants(page).size());
        readers.put(
                SDK,
                page -> SDK_MAPPER
                        .readValue(page, AnalyticsConversationAsyncQueryResponse.class)
                        .getConversations()
                        .size());
        Timings timings = new Timings(out);
        int conversations = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Reader> reader : readers.entrySet()) {
                // Processor time, with that of the garbage collector, since other processes take turns with this one.
                long start = PROCESS.getProcessCpuTime();
                conversations = read(reader.getValue(), pages);
                long taken = PROCESS.getProcessCpuTime() - start;
                if (round >= 0) {
                    timings.add(reader.getKey(), taken);
                }
            }
        }
        long bytes = pages.stream().mapToLong(page -> page.length).sum();
        out.printf(Locale.ROOT, "%d conversations, %.1f MB, %d rounds%n", conversations, bytes * REPEATS / 1e6, rounds);
        timings.print("", name -> "");
        timings.ratio("plain, times as text / ours", TEXTS, OURS);
        timings.ratio("plain, times read / ours", INSTANTS, OURS);
        timings.ratio("SDK / ours", SDK, OURS);
    }

    private static ConversationPage ours(byte[] page) throws IOException {
        ConversationPage read = ConversationReader.page(new ByteArrayInputStream(page), Integer.MAX_VALUE);
        if (!read.putAside().isEmpty()) {
            throw new IllegalStateException("not all was read: " + read.putAside());
        }
        return read;
    }

    private static int read(Reader reader, List<byte[]> pages) throws IOException {
        int conversations = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (byte[] page : pages) {
                conversations += reader.read(page);
            }
        }
        return conversations;
    }
}
