package io.github.queuesla.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.environment.SystemEnvironment;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.OptionalInt;

/**
 * What the launcher runs once while Java notes the classes for its archive: a report, and a live board with a viewer, so
 * that both start faster from then on.
 */
public final class ArchiveTraining {

    private static final int LONGEST_WAIT_MS = 5_000;
    /** The first board, the queue list, the counts and the waiting contacts. */
    private static final int UPDATES = 4;

    private final CliEnvironment surroundings;

    ArchiveTraining(CliEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs both, and prints nothing. */
    public static void main(String[] arguments) throws InterruptedException {
        Main.excludeConverters();
        ArchiveTraining training = new ArchiveTraining(SystemEnvironment.of());
        if (training.report() != ExitCodes.DONE) {
            throw new IllegalStateException("the report of the pretend organisation failed");
        }
        try {
            training.board();
        } catch (IOException unserved) {
            // The classes of the report are worth an archive too.
            return;
        }
    }

    /** Prints a report to nowhere, and returns its exit code. */
    int report() {
        return QueueSla.run(printing(OutputStream.nullOutputStream()), "demo", "--queues", "4");
    }

    /** Serves a board, and returns its page with counts. */
    String board() throws IOException, InterruptedException {
        try (PipedInputStream printed = new PipedInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(printed, UTF_8))) {
            CliEnvironment environment = printing(new PipedOutputStream(printed));
            Thread board = new Thread(
                    () -> QueueSla.run(environment, "demo", "--serve", "--queues", "4", "--port", "0", "--no-open"),
                    "training");
            board.setDaemon(true);
            board.start();
            try {
                String address = lines.readLine();
                if (address == null) {
                    throw new EOFException("there is no board");
                }
                return view(URI.create(address));
            } finally {
                board.interrupt();
                board.join();
            }
        }
    }

    private CliEnvironment printing(OutputStream out) {
        return new CliEnvironment(
                surroundings.variables(),
                surroundings.directory(),
                out,
                OutputStream.nullOutputStream(),
                surroundings.clock(),
                false,
                false,
                OptionalInt.empty(),
                Colour.AUTO);
    }

    /** Looks at the board as a browser does. */
    private static String view(URI start) throws IOException {
        ask(start, "/?" + start.getRawQuery(), Integer.MAX_VALUE);
        ask(start, "/events", UPDATES);
        return ask(start, "/", Integer.MAX_VALUE);
    }

    /** The answer, at most to the end of that many updates. */
    private static String ask(URI start, String path, int updates) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(start.getHost(), start.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MS);
            String token = start.getRawQuery().substring(start.getRawQuery().indexOf('=') + 1);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + start.getAuthority() + "\r\nAuthorization: Bearer "
                                    + token + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            int left = updates;
            for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
                left -= line.startsWith("data:") ? 1 : 0;
                answer.append(line).append('\n');
            }
        }
        return answer.toString();
    }
}
