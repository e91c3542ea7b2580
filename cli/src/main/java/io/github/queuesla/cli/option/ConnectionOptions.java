package io.github.queuesla.cli.option;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.connect.GenesysDomain;
import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.exchange.Authorities;
import io.github.queuesla.http.exchange.NetworkSettings;
import io.github.queuesla.http.exchange.ProxyRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the API endpoint, for the way to it, and for the OAuth clients that access it. */
public final class ConnectionOptions extends NetworkOptions {

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
            description = "AWS region or Genesys domain, instead of the URL: eu-central-1, mypurecloud.de"
                    + " (GENESYS_REGION).")
    private @Nullable String region;

    @Option(
            names = "--login-url",
            paramLabel = "URL",
            description = "Login URL, if it differs from the one derived from region or URL (GENESYS_LOGIN_URL).")
    private @Nullable String loginUrl;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "File with NAME=value lines, read instead of .env in the working directory.")
    private @Nullable String envFile;

    @Option(
            names = "--insecure-http",
            description = "Allow plain http to other machines, which sends secrets unencrypted (default:"
                    + " loopback only).")
    private boolean insecureHttp;

    /** The file that variables are read from; it must exist only if {@code --env-file} names it. */
    public Path envFile(CliEnvironment environment) {
        return Settings.file(environment, Optional.ofNullable(envFile));
    }

    /** The variables of this run. */
    public Settings settings(CliEnvironment environment) {
        return Settings.load(environment, Optional.ofNullable(envFile));
    }

    /** Whether plain http to other machines is allowed. */
    public boolean insecureHttp() {
        return insecureHttp;
    }

    /** The variables that {@link #connection} reads this connection from. */
    public static Map<String, String> variables(Connection connection) {
        return Map.of(
                ORG_URL,
                connection.api().toString(),
                LOGIN_URL,
                connection.token().resolve("/").toString());
    }

    /**
     * The API endpoint: from an option, else a variable, else the default region.
     *
     * @throws CommandFailure if an address is invalid, or given twice
     */
    public Connection connection(Settings settings) {
        if (orgUrl != null && region != null) {
            throw CommandFailure.usage("--org-url and --region cannot be combined: use one of them");
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
            throw CommandFailure.configuration(ORG_URL + " and " + REGION + " cannot be combined: set one of them");
        }
        return named.map(name -> OptionParser.variable(REGION, name, it -> Connection.ofRegion(it, login)))
                .orElseGet(() -> OptionParser.variable(
                        ORG_URL, url.orElse(Connection.DEFAULT_ORG_URL), it -> Connection.of(it, login)));
    }

    /**
     * The way to the hosts of the connection.
     *
     * @throws CommandFailure if a proxy or a file with certificates is not usable
     */
    public NetworkSettings network(CliEnvironment environment, Settings settings, Connection connection) {
        return new NetworkSettings(
                proxies(environment, connection),
                authorities(environment, connection),
                assumedHttps(settings, connection));
    }

    /**
     * The proxies to the hosts of the connection.
     *
     * @throws CommandFailure if one is not usable
     */
    public ProxyRule proxies(CliEnvironment environment, Connection connection) {
        ProxyRule proxies = proxies(environment);
        // Only a variable that applies to these hosts can be wrong: a run within this machine needs no proxy at all.
        addresses(connection).forEach(address -> OptionParser.configured(() -> proxies.proxy(address)));
        return proxies;
    }

    /**
     * The authorities that the hosts of the connection may have besides those Java trusts; none without https.
     *
     * @throws CommandFailure if a file with certificates is not usable
     */
    public Authorities authorities(CliEnvironment environment, Connection connection) {
        boolean secure =
                addresses(connection).stream().anyMatch(address -> "https".equalsIgnoreCase(address.getScheme()));
        return authorities(environment, secure);
    }

    private static List<URI> addresses(Connection connection) {
        return List.of(connection.api(), connection.token());
    }

    /** The hosts of the connection whose address names no scheme. */
    private Set<String> assumedHttps(Settings settings, Connection connection) {
        Optional<String> url =
                Optional.ofNullable(orgUrl).or(() -> region == null ? settings.value(ORG_URL) : Optional.empty());
        Optional<String> login = Optional.ofNullable(loginUrl).or(() -> settings.value(LOGIN_URL));
        Set<String> hosts = new HashSet<>();
        url.filter(ConnectionOptions::isWithoutScheme)
                .ifPresent(text -> hosts.add(connection.api().getAuthority()));
        login.or(() -> url)
                .filter(ConnectionOptions::isWithoutScheme)
                .ifPresent(text -> hosts.add(connection.token().getAuthority()));
        return hosts;
    }

    private static boolean isWithoutScheme(String url) {
        return !url.contains("://");
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

    /**
     * The OAuth clients of the variables, in order.
     *
     * @throws CommandFailure if there is none, or ids and secrets do not pair
     */
    public List<ClientCredentials> credentials(Settings settings) {
        List<String> ids = list(settings, ID);
        List<String> secrets = list(settings, SECRET);
        if (ids.isEmpty() || secrets.isEmpty()) {
            throw CommandFailure.configuration("Missing " + ID + " or " + SECRET
                    + ": set both in the environment or in a .env file. queue-sla demo needs neither");
        }
        if (ids.size() != secrets.size()) {
            throw CommandFailure.configuration(ID + " names " + ids.size() + " OAuth clients and " + SECRET + " has "
                    + secrets.size() + " secrets: set one secret per id, in the same order");
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

    private static Optional<String> hostFromSettings(Settings settings, String name) {
        // A .env file that someone planted in this folder must not redirect credentials from elsewhere to its host.
        if (settings.isFromFile(name) && !(settings.isFromFile(ID) && settings.isFromFile(SECRET))) {
            throw CommandFailure.configuration(
                    name + " comes from the .env file, but the credentials do not: a host from a file is"
                            + " used only with credentials from the same file. Set " + name + " in the"
                            + " environment, or use --org-url");
        }
        return settings.value(name);
    }

    private static final class Regions extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return GenesysDomain.regions();
        }
    }
}
