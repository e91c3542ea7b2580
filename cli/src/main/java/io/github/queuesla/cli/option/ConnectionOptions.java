package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.connect.GenesysDomain;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which organisation is asked, and as whom. */
public final class ConnectionOptions {

    private static final String ID = "GENESYS_CLIENT_ID";
    private static final String SECRET = "GENESYS_CLIENT_SECRET";
    private static final String ORG_URL = "GENESYS_ORG_URL";
    private static final String REGION = "GENESYS_REGION";
    private static final String LOGIN_URL = "GENESYS_LOGIN_URL";

    @Option(
            names = "--org-url",
            paramLabel = "URL",
            description = "API base URL (GENESYS_ORG_URL; default: " + Connection.DEFAULT_ORG_URL + ").")
    private @Nullable String orgUrl;

    @Option(
            names = "--region",
            completionCandidates = Regions.class,
            paramLabel = "REGION",
            description = "Instead of the URL, an AWS region or a Genesys domain: eu-central-1, mypurecloud.de"
                    + " (GENESYS_REGION).")
    private @Nullable String region;

    @Option(
            names = "--login-url",
            paramLabel = "URL",
            description = "Token host, when it differs from the one derived (GENESYS_LOGIN_URL).")
    private @Nullable String loginUrl;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "File with NAME=value lines to read instead of .env in the working directory.")
    private @Nullable String envFile;

    @Option(
            names = "--insecure-http",
            description = "Allow plain http to other machines; secrets then travel in clear (default: loopback only).")
    private boolean insecureHttp;

    /** The file that variables are read from, which need not exist unless it was named. */
    public Path envFile(CliEnvironment environment) {
        return Settings.file(environment, Optional.ofNullable(envFile));
    }

    /** The variables of this run. */
    public Settings settings(CliEnvironment environment) {
        return Settings.load(environment, Optional.ofNullable(envFile));
    }

    /** Whether plain http may leave the machine. */
    public boolean insecureHttp() {
        return insecureHttp;
    }

    /** The variables that lead to a connection. */
    public static Map<String, String> variables(Connection connection) {
        return Map.of(
                ORG_URL,
                connection.api().toString(),
                LOGIN_URL,
                connection.token().resolve("/").toString());
    }

    /** Where to ask. */
    public Connection connection(Settings settings) {
        if (orgUrl != null && region != null) {
            throw CommandFailure.usage("--org-url and --region say the same thing: give one of them");
        }
        Optional<String> login = login(settings);
        if (orgUrl != null) {
            return OptionParser.option("--org-url", orgUrl, url -> Connection.of(url, login));
        }
        if (region != null) {
            return OptionParser.option("--region", region, name -> Connection.ofRegion(name, login));
        }
        Optional<String> url = hostFromSettings(settings, ORG_URL);
        Optional<String> named = hostFromSettings(settings, REGION);
        if (url.isPresent() && named.isPresent()) {
            throw CommandFailure.configuration(ORG_URL + " and " + REGION + " say the same thing: set one of them");
        }
        return named.map(name -> OptionParser.variable(REGION, name, it -> Connection.ofRegion(it, login)))
                .orElseGet(() -> OptionParser.variable(
                        ORG_URL, url.orElse(Connection.DEFAULT_ORG_URL), it -> Connection.of(it, login)));
    }

    private Optional<String> login(Settings settings) {
        if (loginUrl != null) {
            return Optional.of(OptionParser.option("--login-url", loginUrl, ConnectionOptions::loginUrl));
        }
        return hostFromSettings(settings, LOGIN_URL)
                .map(url -> OptionParser.variable(LOGIN_URL, url, ConnectionOptions::loginUrl));
    }

    private static String loginUrl(String url) {
        Connection.requireLoginUrl(url);
        return url;
    }

    /** As whom. */
    public List<ClientCredentials> credentials(Settings settings) {
        List<String> ids = list(settings, ID);
        List<String> secrets = list(settings, SECRET);
        if (ids.isEmpty() || secrets.isEmpty()) {
            throw CommandFailure.configuration("Missing " + ID + " or " + SECRET
                    + ": set both in the environment or in a .env file. queue-sla demo needs neither");
        }
        if (ids.size() != secrets.size()) {
            throw CommandFailure.configuration(ID + " names " + ids.size() + " OAuth clients and " + SECRET + " has "
                    + secrets.size() + " secrets: give one secret for each id, in the same order");
        }
        List<ClientCredentials> credentials = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String secret = secrets.get(i);
            credentials.add(new ClientCredentials(ids.get(i), OptionParser.variable(SECRET, secret, Secret::of)));
        }
        return credentials;
    }

    private static List<String> list(Settings settings, String name) {
        List<String> values = settings.value(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
        if (values.size() > 1 && values.contains("")) {
            throw CommandFailure.configuration(name + " has an empty entry between its commas");
        }
        return values;
    }

    /** A host that somebody left in a file of this folder must not be sent credentials that come from elsewhere. */
    private static Optional<String> hostFromSettings(Settings settings, String name) {
        if (settings.isFromFile(name) && !(settings.isFromFile(ID) && settings.isFromFile(SECRET))) {
            throw CommandFailure.configuration(
                    name + " comes from the .env file, but the credentials do not: a host from"
                            + " a file is used only with credentials from the same file. Set " + name
                            + " in the environment, or"
                            + " give --org-url");
        }
        return settings.value(name);
    }

    private static final class Regions extends CompletionCandidates {
        @Override
        protected List<String> words() {
            return GenesysDomain.regions();
        }
    }
}
