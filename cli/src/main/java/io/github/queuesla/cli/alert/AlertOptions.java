package io.github.queuesla.cli.alert;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.TextFile;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.Webhook;
import io.github.queuesla.http.WebhookSignature;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for where alerts are sent, and what is remembered of them. */
public final class AlertOptions {

    private static final String ADDRESSES = "QUEUE_SLA_WEBHOOKS";
    private static final String SECRET = "QUEUE_SLA_WEBHOOK_SECRET";
    private static final String FILE_OPTION = "--webhook-file";
    private static final String SECRET_OPTION = "--webhook-secret-file";
    private static final String STATE_OPTION = "--state";
    private static final int MOST_BYTES = 64 << 10;
    private static final int SHORTEST_SECRET = 16;

    @Option(
            names = FILE_OPTION,
            paramLabel = "FILE",
            description = "File with the addresses of webhooks that get the alerts of the contract, one a line ("
                    + ADDRESSES + ").")
    private @Nullable String webhookFile;

    @Option(
            names = SECRET_OPTION,
            paramLabel = "FILE",
            description = "File with a secret by which alerts are signed (" + SECRET + ").")
    private @Nullable String secretFile;

    @Option(
            names = STATE_OPTION,
            paramLabel = "DIR",
            description =
                    "Folder that remembers which alerts are active and which messages have not arrived, so that after a"
                            + " restart none fires again and none is lost (default: queue-sla in XDG_STATE_HOME or"
                            + " ~/.local/state).")
    private @Nullable String state;

    @Option(
            names = "--test-alert",
            description = "Send a test to each webhook, say what became of it, and serve no board.")
    private boolean test;

    /** Whether only a test is sent. */
    public boolean isTest() {
        return test;
    }

    /**
     * Where alerts are sent; nowhere without webhooks.
     *
     * @throws CommandFailure if a file or an address is not usable, or a test has no webhook
     */
    public AlertPlaces places(CliEnvironment environment, ConnectionOptions connection) {
        Optional<WebhookSignature> signature = signature(environment);
        List<Webhook> webhooks = new WebhookList(connection.insecureHttp(), signature).read(source(environment));
        if (webhooks.isEmpty()) {
            if (webhookFile != null) {
                throw CommandFailure.configuration(
                        FILE_OPTION + ": " + webhookFile + " has no address: write one in a line");
            }
            if (test) {
                throw CommandFailure.usage("--test-alert needs a webhook: add " + FILE_OPTION + " or set " + ADDRESSES);
            }
            if (secretFile != null) {
                throw CommandFailure.usage(
                        SECRET_OPTION + " needs a webhook: add " + FILE_OPTION + " or set " + ADDRESSES);
            }
        }
        return new AlertPlaces(
                webhooks,
                connection.network(
                        environment, webhooks.stream().map(Webhook::address).toList()),
                connection.insecureHttp());
    }

    /** The folder that remembers the alerts of contracts; absent where the system names no place for it. */
    public Optional<Path> stateFolder(CliEnvironment environment) {
        return Optional.ofNullable(state)
                .map(folder -> OptionParser.folder(environment, STATE_OPTION, folder))
                .or(() -> usual(environment));
    }

    private static Optional<Path> usual(CliEnvironment environment) {
        return variable(environment, "XDG_STATE_HOME")
                .map(Path::of)
                .or(() -> variable(environment, "HOME").map(home -> Path.of(home, ".local", "state")))
                .or(() -> variable(environment, "LOCALAPPDATA").map(Path::of))
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve("queue-sla"));
    }

    private WebhookList.Source source(CliEnvironment environment) {
        return webhookFile == null
                ? new WebhookList.Source(
                        ADDRESSES,
                        "address",
                        variable(environment, ADDRESSES).orElse("").replaceAll("[,\\s]+", "\n"))
                : new WebhookList.Source(
                        FILE_OPTION,
                        "line",
                        TextFile.read(
                                FILE_OPTION + ": ",
                                OptionParser.file(environment, FILE_OPTION, webhookFile),
                                MOST_BYTES));
    }

    private Optional<WebhookSignature> signature(CliEnvironment environment) {
        String name = secretFile == null ? SECRET : SECRET_OPTION;
        Optional<String> text = Optional.ofNullable(secretFile)
                .map(file -> TextFile.read(
                        SECRET_OPTION + ": ", OptionParser.file(environment, SECRET_OPTION, file), MOST_BYTES))
                .or(() -> variable(environment, SECRET));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String secret = text.get().strip();
        if (secret.length() < SHORTEST_SECRET || secret.chars().anyMatch(Character::isISOControl)) {
            throw CommandFailure.configuration(name + ": the secret has fewer than " + SHORTEST_SECRET
                    + " characters, or more than one line: use a random one");
        }
        return Optional.of(new WebhookSignature(Secret.of(secret)));
    }

    /** A variable of the process: a {@code .env} file that someone planted must not send alerts elsewhere. */
    private static Optional<String> variable(CliEnvironment environment, String name) {
        return Optional.ofNullable(environment.variables().get(name)).filter(text -> !text.isBlank());
    }
}
