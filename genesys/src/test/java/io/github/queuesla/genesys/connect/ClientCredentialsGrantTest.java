package io.github.queuesla.genesys.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.ClientCredentials;
import io.github.queuesla.http.Secret;
import io.github.queuesla.http.exchange.WireRequest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientCredentialsGrantTest {

    private static final ClientCredentials CLIENT = new ClientCredentials("id-1", Secret.of("s&cr=t +ü%/"));

    private static WireRequest request(String orgUrl) {
        return new ClientCredentialsGrant(Connection.of(orgUrl, Optional.empty())).request(CLIENT);
    }

    private static String body(WireRequest request) {
        return new String(request.body().orElseThrow(), UTF_8);
    }

    @Test
    void platformsOwnDomainGetsBasic() {
        WireRequest request = request("https://api.mypurecloud.ie");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo(URI.create("https://login.mypurecloud.ie/oauth/token"));
        assertThat(request.headers().all("Authorization")).containsExactly("Basic aWQtMTpzJmNyPXQgK8O8JS8=");
        assertThat(request.headers().all("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(body(request)).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void otherHostGetsFormFieldsAsInTheTutorial() {
        WireRequest request = request("https://sla.example.com");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo(URI.create("https://sla.example.com/oauth/token"));
        assertThat(request.headers().first("Authorization")).isEmpty();
        assertThat(request.headers().all("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(request.headers().all("Accept")).containsExactly("application/json");
        assertThat(body(request))
                .isEqualTo("grant_type=client_credentials&client_id=id-1"
                        + "&client_secret=s%26cr%3Dt+%2B%C3%BC%25%2F&scope=analytics%3Aquery%3Aview");
    }

    @Test
    void secretIsNotShown() {
        assertThat(request("https://sla.example.com").toString())
                .doesNotContain("cr")
                .contains("/oauth/token");
        assertThat(CLIENT.toString()).doesNotContain("cr=");
    }
}
