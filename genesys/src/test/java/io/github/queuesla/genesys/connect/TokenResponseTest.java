package io.github.queuesla.genesys.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.http.MalformedBody;
import io.github.queuesla.http.TokenGrant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenResponseTest {

    private static TokenGrant read(String body) throws IOException {
        return TokenResponse.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    @Test
    void tokenAndItsLifeAreReadAndTheRefreshTokenIsIgnored() throws IOException {
        TokenGrant grant = read("{\"access_token\":\"abc-1._~+/=\",\"token_type\":\"bearer\",\"expires_in\":86400,"
                + "\"refresh_token\":\"other\",\"error\":null}");
        assertThat(grant.accessToken().reveal()).isEqualTo("abc-1._~+/=");
        assertThat(grant.expiresIn()).isEqualTo(Duration.ofDays(1));
        assertThat(grant.toString()).doesNotContain("abc");
    }

    @Test
    void longLifeIsCutToAYear() throws IOException {
        assertThat(read("{\"access_token\":\"a\",\"expires_in\":9223372036854775807}")
                        .expiresIn())
                .isEqualTo(Duration.ofDays(366));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"expires_in\":1}|the body has no access_token",
                "{\"access_token\":\"canary\"}|the body has no expires_in",
                "null|the body has no access_token",
                "{\"access_token\":null,\"expires_in\":1}|the value at /access_token is not a text",
                "{\"access_token\":\"canary\",\"expires_in\":0}|the body has an expires_in of 0",
                "{\"access_token\":\"canary\",\"expires_in\":-1}|the value at /expires_in is negative",
                "{\"access_token\":\"canary\",\"expires_in\":\"1\"}|the value at /expires_in is not a number",
                "{\"access_token\":\"canary\",\"expires_in\":null}|the value at /expires_in is not a number",
                "{\"access_token\":\"\",\"expires_in\":1}|the body has an access_token that cannot be sent",
                "{\"access_token\":\"can ary\",\"expires_in\":1}|the body has an access_token that cannot be sent",
                "{\"access_token\":\"canary\\n\",\"expires_in\":1}|the body has an access_token that cannot be sent",
                "{\"access_token\":\"canaryü\",\"expires_in\":1}|the body has an access_token that cannot be sent",
                "{\"access_token\":\"canary|not valid JSON at line 1",
                "<html>canary|not valid JSON at line 1",
                "''|the body is empty"
            })
    void invalidTokenIsRefusedAndNeverQuoted(String body, String reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedBody.class)
                .hasMessageStartingWith(reason)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("canary", "can ary"));
    }
}
