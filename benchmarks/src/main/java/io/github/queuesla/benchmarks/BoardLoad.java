package io.github.queuesla.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.benchmarks.OpenPages.Delivery;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A live board as a process with a heap of 256 MB, on a simulated organisation with a service level for each queue: how long it
 * takes to start, what many viewers cost it, and how long a state takes to the last of them. Arguments: viewers, service levels,
 * seconds of each part.
 */
public final class BoardLoad {

    private static final int SLOW = 10;

    /** Longer than the time between two states. */
    private static final Duration GOES_ON = Duration.ofSeconds(20);

    private final PrintStream out;
    private final Simulator simulator;
    private final Path token;

    private BoardLoad(PrintStream out, Simulator simulator, Path token) {
        this.out = out;
        this.simulator = simulator;
        this.token = token;
    }

    /**
     * A running board.
     *
     * @param process its process
     * @param address its start address
     * @param began when the process was started, by {@link System#nanoTime}
     */
    private record Board(Process process, URI address, long began) {
        Duration sinceStart() {
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    /** Runs it; the working folder must be the checkout. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int viewers = argument(arguments, 0, 500);
        int levels = argument(arguments, 1, 200);
        Duration part = Duration.ofSeconds(argument(arguments, 2, 60));
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        Path token = Files.createTempDirectory("board").resolve("token");
        SimulatorOptions options = SimulatorOptions.of(InstantSource.system())
                .withOrganisation(OrganisationOptions.defaults().withQueues(levels));
        try (Simulator simulator = Simulator.start(options)) {
            new BoardLoad(out, simulator, token).run(viewers, part);
        } finally {
            Files.deleteIfExists(token);
            Files.delete(token.getParent());
        }
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private void run(int viewers, Duration part) throws IOException, InterruptedException {
        // The first start creates the class-data archive, which belongs to no result.
        stop(start(0));
        Board board = start(0);
        Duration page = firstPage(board);
        say("start to first page", seconds(page) + ", with " + processor(board));
        awaitCounts(board);
        say("start to all counts", seconds(board.sinceStart()) + ", with " + processor(board));
        try (OpenPages pages = new OpenPages(board.address(), InstantSource.system())) {
            // The days before and the weeks before are asked for once, in no part that is compared.
            pages.read(part);
            say("requests without a viewer", String.valueOf(requests(pages, part)));
            List<SocketChannel> slow = new ArrayList<>();
            for (int reader = 0; reader < SLOW; reader++) {
                slow.add(OpenPages.openSlow(board.address()));
            }
            pages.open(viewers);
            say("requests with " + viewers + " viewers", String.valueOf(requests(pages, part)));
            print(pages.complete());
            pages.read(part);
            say("slow readers cut", cut(slow) + " of " + SLOW);
            say("resident memory, MB", String.valueOf(residentKilobytes(board.process()) / 1_024));
            heap(board.process());
        }
        int port = board.address().getPort();
        stop(board);
        Board again = start(port);
        say("restart to first page", seconds(firstPage(again)) + ", with " + processor(again));
        stop(again);
    }

    private Board start(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("queue-sla").toAbsolutePath().toString(),
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--token-file",
                        token.toString(),
                        "--no-open",
                        "--within",
                        "20s",
                        "--target",
                        "80")
                .redirectError(Redirect.INHERIT);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Xmx256m");
        builder.environment().putAll(simulator.environment());
        builder.environment().remove("GENESYS_QUEUE_IDS");
        builder.environment().put("GENESYS_LOGIN_URL", simulator.baseUri().toString());
        long began = System.nanoTime();
        Process process = builder.start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        return new Board(process, URI.create(String.valueOf(line)), began);
    }

    private static void stop(Board board) throws InterruptedException {
        board.process().destroy();
        board.process().waitFor();
    }

    private static Duration firstPage(Board board) throws IOException, InterruptedException {
        while (status(board, "/") != HttpURLConnection.HTTP_OK) {
            Thread.sleep(5);
        }
        return board.sinceStart();
    }

    private static void awaitCounts(Board board) throws IOException, InterruptedException {
        while (read(board, "/api/v1/board").contains("\"countsAt\": null")) {
            Thread.sleep(100);
        }
    }

    private static int status(Board board, String path) throws IOException {
        return open(board, path).getResponseCode();
    }

    private static String read(Board board, String path) throws IOException {
        return new String(open(board, path).getInputStream().readAllBytes(), UTF_8);
    }

    private static HttpURLConnection open(Board board, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) board.address().resolve(path).toURL().openConnection();
        String secret = board.address().getQuery().substring("token=".length());
        connection.setRequestProperty("Authorization", "Bearer " + secret);
        return connection;
    }

    /** The requests to the platform in that time. */
    private int requests(OpenPages pages, Duration part) throws IOException {
        int before = simulator.requests().count();
        pages.read(part);
        return simulator.requests().count() - before;
    }

    private static int cut(List<SocketChannel> slow) throws IOException {
        int cut = 0;
        for (SocketChannel channel : slow) {
            cut += isCut(channel) ? 1 : 0;
            channel.close();
        }
        return cut;
    }

    /** Whether the stream ends after what was on its way; one that is not cut goes on. */
    private static boolean isCut(SocketChannel channel) throws IOException {
        Instant end = Instant.now().plus(GOES_ON);
        channel.socket().setSoTimeout((int) GOES_ON.toMillis());
        byte[] buffer = new byte[1 << 16];
        InputStream stream = channel.socket().getInputStream();
        try {
            while (Instant.now().isBefore(end)) {
                if (stream.read(buffer) < 0) {
                    return true;
                }
            }
            return false;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private void print(List<Delivery> complete) {
        List<Duration> slowest =
                complete.stream().map(Delivery::slowest).sorted().toList();
        say("states that reached all viewers", String.valueOf(slowest.size()));
        if (!slowest.isEmpty()) {
            say("computed to the last viewer, median", seconds(slowest.get(slowest.size() / 2)));
            say("computed to the last viewer, longest", seconds(slowest.get(slowest.size() - 1)));
        }
    }

    private static String processor(Board board) {
        Duration used = board.process().toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
        return seconds(used) + " of processor time";
    }

    private static long residentKilobytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private void heap(Process process) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.heap_info")
                .redirectError(Redirect.INHERIT)
                .start();
        String info = new String(asked.getInputStream().readAllBytes(), UTF_8);
        asked.waitFor();
        info.lines()
                .map(String::strip)
                .filter(line -> line.matches("(garbage-first heap|def new gen|tenured gen).*used.*"))
                .forEach(line -> say("heap", line));
    }

    private void say(String what, String value) {
        out.printf(Locale.ROOT, "%-40s %s%n", what, value);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1e3);
    }
}
