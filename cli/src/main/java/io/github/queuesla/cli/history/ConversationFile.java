package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.genesys.conversation.ConversationReader;
import io.github.queuesla.genesys.conversation.ConversationReceiver;
import io.github.queuesla.http.MalformedBody;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file with conversations as the platform writes them, compressed or not.
 *
 * @param argument as the user named it; {@code -} is standard input
 */
record ConversationFile(String argument) {

    private static final String STANDARD_INPUT = "-";
    private static final int BUFFER = 1 << 16;

    /** The name of the file alone. */
    String name() {
        return isStandardInput()
                ? "standard input"
                : String.valueOf(Path.of(argument).getFileName());
    }

    private boolean isStandardInput() {
        return argument.equals(STANDARD_INPUT);
    }

    /**
     * Checks that there is such a file.
     *
     * @throws CommandFailure if not
     */
    void require(CliEnvironment environment) {
        if (!isStandardInput()
                && !Files.isReadable(environment.directory().resolve(argument))
                && !Files.isDirectory(environment.directory().resolve(argument))) {
            throw unreadable();
        }
    }

    /**
     * Reads all conversations.
     *
     * @throws CommandFailure if the file cannot be read, or has something else
     */
    void read(CliEnvironment environment, ConversationReceiver receiver) {
        try (InputStream in = open(environment)) {
            ConversationReader.all(in, receiver);
        } catch (MalformedBody malformed) {
            throw CommandFailure.configuration(name() + " is not a list of conversations: " + malformed.getMessage()
                    + ". Import pages of the details API, or one conversation a line");
        } catch (IOException failed) {
            throw unreadable();
        }
    }

    private InputStream open(CliEnvironment environment) throws IOException {
        InputStream raw = isStandardInput()
                ? environment.in()
                : Files.newInputStream(environment.directory().resolve(argument));
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        boolean compressed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return compressed ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private CommandFailure unreadable() {
        return CommandFailure.configuration(
                argument + " cannot be read: check that it exists, that you may read it, and that it is complete");
    }
}
