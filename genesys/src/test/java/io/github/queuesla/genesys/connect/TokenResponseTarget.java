package io.github.queuesla.genesys.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.http.TokenGrant;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fuzzes token responses: an accepted token can be sent and has a positive life, and no text shows it. */
public final class TokenResponseTarget implements FuzzTarget {

    @Override
    public List<byte[]> examples() {
        return List.of(
                "{\"access_token\": \"T0ken-abc_1.2~3+/=\", \"token_type\": \"bearer\", \"expires_in\": 86399}"
                        .getBytes(UTF_8),
                "{\"expires_in\":1e5,\"access_token\":\"x\",\"refresh_token\":[{}]}".getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Replies.dictionary("access_token", "expires_in", "refresh_token", "a\\r\\nHost: evil", "\\u007f");
    }

    @Override
    public boolean takes(byte[] input) throws Exception {
        Optional<TokenGrant> grant = Replies.read(input, TokenResponse::read);
        if (grant.isPresent()) {
            String token = grant.get().accessToken().reveal();
            assertThat(token).matches("[!-~]+");
            assertThat(grant.get().expiresIn()).isBetween(Duration.ofSeconds(1), Duration.ofDays(366));
            if (token.length() > 10) {
                assertThat(grant.get().toString()).doesNotContain(token);
            }
            byte[] again = Replies.written(json -> {
                json.writeStartObject();
                json.writeStringProperty("access_token", token);
                json.writeNumberProperty("expires_in", grant.get().expiresIn().toSeconds());
                json.writeEndObject();
            });
            assertThat(Replies.read(again, TokenResponse::read)
                            .map(other -> other.accessToken().reveal()))
                    .contains(token);
        }
        return grant.isPresent();
    }
}
