package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.failure.HttpFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that a client reports contains a secret, even if the server sends it. */
class SecrecyTest {
    private static final String SECRET = "canary secret/1";
    private static final String TOKEN = "canary-token-1";
    private static final String BASIC =
            Base64.getEncoder().encodeToString(("one:" + SECRET).getBytes(StandardCharsets.UTF_8));
    private static final String ECHO = "you sent " + TOKEN + ", " + SECRET + ", canary+secret%2F1 and " + BASIC;

    private final List<String> said = new ArrayList<>();

    private ClientFixture fixture() {
        ClientFixture fixture = new ClientFixture();
        fixture.clients = List.of(new ClientCredentials("one", Secret.of(SECRET)));
        return fixture;
    }

    private static FakeServer.Step grant() {
        return FakeServer.responding(200, TOKEN + " 3600");
    }

    private static FakeServer.Step echo(int status) {
        return echo(status, ECHO);
    }

    private static FakeServer.Step echo(int status, String text) {
        return (request, left) -> FakeResponse.of(status, text + "|" + text + "|" + SECRET)
                .with("Retry-After", text)
                .with("Location", "https://elsewhere.example/" + text)
                .with("X-Correlation", SECRET);
    }

    private void collect(ClientFixture fixture) {
        try {
            said.add(fixture.call());
        } catch (HttpFailure failed) {
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            said.add(trace.toString());
            said.add(failed.facts().toString());
        }
        said.add(fixture.events.waits().toString());
        said.add(fixture.events.ends().toString());
        said.add(fixture.events.gates().toString());
    }

    private void assertNothingLeaked() {
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("canary").doesNotContain(BASIC));
    }

    @Test
    void noApiFailureRevealsASecret() {
        for (int status : new int[] {302, 400, 401, 403, 404, 413, 429, 500, 503, 504}) {
            ClientFixture fixture = fixture();
            fixture.server.token(grant(), grant()).apiTimes(5, echo(status));
            collect(fixture);
        }
        assertNothingLeaked();
    }

    @Test
    void noTokenFailureRevealsASecret() {
        for (int status : new int[] {302, 400, 401, 403, 429, 500, 503}) {
            ClientFixture fixture = fixture();
            FakeServer.Step echo = echo(status, "you sent " + SECRET + " and " + BASIC);
            fixture.server.token(echo, echo, echo, echo);
            collect(fixture);
        }
        assertNothingLeaked();
    }

    @Test
    void noBrokenResponseRevealsASecret() {
        ClientFixture fixture = fixture();
        fixture.server.token(grant());
        for (int i = 0; i < 2; i++) {
            fixture.server.api(
                    FakeServer.failing(new IOException("broken", new IOException(ECHO))),
                    (request, left) -> FakeResponse.of(200, ECHO).breaking(new IOException(ECHO)));
        }
        collect(fixture);
        ClientFixture malformed = fixture();
        for (int i = 0; i < 4; i++) {
            malformed.server.token(FakeServer.responding(200, "{\"access_token\":\"" + TOKEN + "\"}"));
        }
        collect(malformed);
        assertNothingLeaked();
    }

    @Test
    void noTypeShowsItsContent() {
        ClientCredentials credentials = new ClientCredentials("one", Secret.of(SECRET));
        ApiRequest request = ApiRequest.postJson(ClientFixture.API, SECRET.getBytes(StandardCharsets.UTF_8), "things");
        said.add(credentials.toString());
        said.add(Secret.of(TOKEN).toString());
        said.add(new TokenGrant(Secret.of(TOKEN), java.time.Duration.ofSeconds(1)).toString());
        said.add(request.toString());
        said.add(Headers.of("Authorization", "Bearer " + TOKEN).toString());
        said.add(new PlainTokens(ClientFixture.TOKEN)
                .request(credentials)
                .withHeader("Authorization", TOKEN)
                .toString());
        assertNothingLeaked();
        assertThat(Secret.of(SECRET).toString()).isEqualTo("***");
    }

    @Test
    void queryIsNotShown() {
        ClientFixture fixture = fixture();
        fixture.server.apiTimes(4, FakeServer.responding(404, ""));
        collect(fixture);

        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain("secret=query"));
    }

    @Test
    void unusableSecretIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> Secret.of("canary\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> Secret.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
