package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.queuesla.cli.Machines;
import io.github.queuesla.cli.Parsed;
import io.github.queuesla.cli.settings.Settings;
import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.http.ClientCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** API endpoint and OAuth clients when options, environment and {@code .env} file disagree. */
class ConnectionOptionsTest {

    private static final String CREDENTIALS = "GENESYS_CLIENT_ID=an-id\nGENESYS_CLIENT_SECRET=a-secret\n";

    @TempDir
    private Path folder = Path.of("");

    private static ConnectionOptions options(String arguments) {
        return Parsed.of(new ConnectionOptions(), arguments);
    }

    private static Connection connection(String arguments, Map<String, String> variables) {
        return options(arguments).connection(Settings.of(variables));
    }

    private static String api(String arguments, Map<String, String> variables) {
        return connection(arguments, variables).api().toString();
    }

    /** Variables from a file and from the environment. */
    private Settings settings(String file, Map<String, String> environment) throws IOException {
        Files.writeString(folder.resolve(".env"), file);
        return options("").settings(Machines.in(folder, environment));
    }

    @Test
    void firstRegionIsTheDefault() {
        Connection connection = connection("", Map.of());

        assertThat(connection.api()).hasToString("https://api.mypurecloud.com");
        assertThat(connection.token()).hasToString("https://login.mypurecloud.com/oauth/token");
        assertThat(connection.published()).isTrue();
    }

    @Test
    void flagBeatsTheEnvironment() {
        Map<String, String> variables = Map.of("GENESYS_ORG_URL", "https://variable.example");

        assertThat(api("", variables)).isEqualTo("https://variable.example");
        assertThat(api("--org-url https://flag.example", variables)).isEqualTo("https://flag.example");
        assertThat(api("--region eu-central-1", variables)).isEqualTo("https://api.mypurecloud.de");
    }

    @Test
    void regionMayBeAVariableAndAnAddressAsAFlagBeatsIt() {
        Map<String, String> variables = Map.of("GENESYS_REGION", "eu-west-1");

        assertThat(api("", variables)).isEqualTo("https://api.mypurecloud.ie");
        assertThat(api("--org-url https://flag.example", variables)).isEqualTo("https://flag.example");
    }

    @Test
    void environmentBeatsTheFile() throws IOException {
        Settings settings = settings(
                CREDENTIALS + "GENESYS_ORG_URL=https://file.example\n",
                Map.of("GENESYS_ORG_URL", "https://environment.example"));

        assertThat(options("").connection(settings).api()).hasToString("https://environment.example");
    }

    @Test
    void addressWithoutASchemeIsHttps() {
        assertThat(api("--org-url host.example", Map.of())).isEqualTo("https://host.example");
    }

    @Test
    void tokensComeFromTheLoginUrlIfThereIsOne() {
        Map<String, String> variables = Map.of("GENESYS_LOGIN_URL", "https://variable.example");

        assertThat(connection("--org-url https://host.example", Map.of()).token())
                .hasToString("https://host.example/oauth/token");
        assertThat(connection("--org-url https://host.example", variables).token())
                .hasToString("https://variable.example/oauth/token");
        assertThat(connection("--org-url https://host.example --login-url https://flag.example", variables)
                        .token())
                .hasToString("https://flag.example/oauth/token");
    }

    @Test
    void addressAndRegionTogetherAreRefused() {
        assertFails(
                () -> connection("--org-url https://host.example --region eu-west-1", Map.of()),
                2,
                "--org-url and --region cannot be combined");
        assertFails(
                () -> connection("", Map.of("GENESYS_ORG_URL", "https://host.example", "GENESYS_REGION", "eu-west-1")),
                3,
                "GENESYS_ORG_URL and GENESYS_REGION cannot be combined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--org-url ftp://host|--org-url: the organisation's URL is not usable",
                "--org-url https://user:hidden@host.example|--org-url: the organisation's URL is not usable",
                "--org-url https://host.example/path|--org-url: the organisation's URL is not usable",
                "--login-url ftp://host|--login-url: the login URL is not usable",
                "--region mars|--region: "
            })
    void unusableFlagIsAUsageErrorThatNamesIt(String arguments, String message) {
        assertFails(() -> connection(arguments, Map.of()), 2, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GENESYS_ORG_URL|ftp://host|GENESYS_ORG_URL: the organisation's URL is not usable",
                "GENESYS_LOGIN_URL|ftp://host|GENESYS_LOGIN_URL: the login URL is not usable",
                "GENESYS_REGION|mars|GENESYS_REGION: "
            })
    void unusableVariableIsAConfigurationErrorThatNamesIt(String name, String value, String message) {
        assertFails(() -> connection("", Map.of(name, value)), 3, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENESYS_ORG_URL=https://file.example", "GENESYS_LOGIN_URL=https://file.example"})
    void hostFromTheFileGetsNoCredentialsFromTheEnvironment(String host) throws IOException {
        Map<String, String> elsewhere = Map.of("GENESYS_CLIENT_ID", "an-id", "GENESYS_CLIENT_SECRET", "a-secret");
        Settings none = settings(host, elsewhere);
        Settings half = settings(CREDENTIALS + host, Map.of("GENESYS_CLIENT_SECRET", "another"));

        assertFails(() -> options("").connection(none), 3, "only with credentials from the same file");
        assertFails(() -> options("").connection(half), 3, "only with credentials from the same file");
    }

    @Test
    void hostFromTheFileGoesWithCredentialsFromTheSameFile() throws IOException {
        Settings settings = settings(CREDENTIALS + "GENESYS_REGION=eu-west-1", Map.of());

        assertThat(options("").connection(settings).api()).hasToString("https://api.mypurecloud.ie");
    }

    @Test
    void flagPutsAHostFromTheFileAside() throws IOException {
        Settings settings = settings(
                "GENESYS_ORG_URL=https://file.example",
                Map.of("GENESYS_CLIENT_ID", "an-id", "GENESYS_CLIENT_SECRET", "a-secret"));

        assertThat(options("--org-url https://flag.example")
                        .connection(settings)
                        .api())
                .hasToString("https://flag.example");
    }

    @Test
    void listsOfEqualLengthAreSeveralClients() {
        assertThat(options("")
                        .credentials(Settings.of(
                                Map.of("GENESYS_CLIENT_ID", "one, two", "GENESYS_CLIENT_SECRET", "first, second"))))
                .extracting(
                        ClientCredentials::clientId,
                        client -> client.clientSecret().reveal())
                .containsExactly(tuple("one", "first"), tuple("two", "second"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "unset",
            value = {
                "unset|secret|Missing GENESYS_CLIENT_ID or GENESYS_CLIENT_SECRET",
                "id|unset|Missing GENESYS_CLIENT_ID or GENESYS_CLIENT_SECRET",
                "one,two|secret|names 2 OAuth clients and GENESYS_CLIENT_SECRET has 1",
                "one,,three|a,b,c|GENESYS_CLIENT_ID has an empty entry",
                "one,two|secret,|GENESYS_CLIENT_SECRET has an empty entry"
            })
    void credentialsThatAreMissingOrDoNotPairAreAConfigurationError(
            @Nullable String id, @Nullable String secret, String message) {
        Map<String, String> variables = new HashMap<>();
        if (id != null) {
            variables.put("GENESYS_CLIENT_ID", id);
        }
        if (secret != null) {
            variables.put("GENESYS_CLIENT_SECRET", secret);
        }

        assertFails(() -> options("").credentials(Settings.of(variables)), 3, message);
    }

    @Test
    void variablesOfAConnectionLeadBackToIt() {
        Connection connection = connection("--org-url https://a.example --login-url https://b.example", Map.of());

        assertThat(connection("", ConnectionOptions.variables(connection))).isEqualTo(connection);
    }

    @Test
    void plainHttpStaysOnTheMachineUnlessAllowed() {
        assertThat(options("").insecureHttp()).isFalse();
        assertThat(options("--insecure-http").insecureHttp()).isTrue();
    }
}
