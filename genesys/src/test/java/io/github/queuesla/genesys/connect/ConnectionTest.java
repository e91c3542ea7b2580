package io.github.queuesla.genesys.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    private static Connection of(String orgUrl) {
        return Connection.of(orgUrl, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1,mypurecloud.com",
        "us-east-2,use2.us-gov-pure.cloud",
        "us-west-2,usw2.pure.cloud",
        "ca-central-1,cac1.pure.cloud",
        "sa-east-1,sae1.pure.cloud",
        "eu-west-1,mypurecloud.ie",
        "eu-west-2,euw2.pure.cloud",
        "eu-central-1,mypurecloud.de",
        "eu-central-2,euc2.pure.cloud",
        "ap-northeast-1,mypurecloud.jp",
        "ap-northeast-2,apne2.pure.cloud",
        "ap-northeast-3,apne3.pure.cloud",
        "ap-south-1,aps1.pure.cloud",
        "ap-southeast-1,apse1.pure.cloud",
        "ap-southeast-2,mypurecloud.com.au",
        "me-central-1,mec1.pure.cloud",
        "mx-central-1,mxc1.pure.cloud",
        "eusc-de-east-1,edee1.eusc-pure.cloud",
    })
    void everyRegionIsKnownByItsAwsNameAndByItsDomain(String region, String domain) {
        Connection connection = new Connection(
                URI.create("https://api." + domain), URI.create("https://login." + domain + "/oauth/token"), true);
        assertThat(Connection.ofRegion(region, Optional.empty())).isEqualTo(connection);
        assertThat(Connection.ofRegion(domain, Optional.empty())).isEqualTo(connection);
        assertThat(Connection.ofRegion(" API." + domain + " ", Optional.empty()))
                .isEqualTo(connection);
        assertThat(of("https://api." + domain)).isEqualTo(connection);
        assertThat(of("apps." + domain + "/")).isEqualTo(connection);
        assertThat(of("login." + domain)).isEqualTo(connection);
    }

    @Test
    void futureRegionIsAcceptedByItsDomain() {
        assertThat(Connection.ofRegion("xyz9.pure.cloud", Optional.empty()).api())
                .isEqualTo(URI.create("https://api.xyz9.pure.cloud"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mars-north-1", "", "example.com", "api.", "mypurecloud", "evilpure.cloud", "a.b.pure.cloud"})
    void unknownRegionIsRefusedWithTheKnownOnes(String region) {
        assertThatThrownBy(() -> Connection.ofRegion(region, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a region")
                .hasMessageContaining("eu-central-1, eu-central-2")
                .hasMessageContaining("mypurecloud.de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mypurecloud.evil.example",
                "https://mypurecloud.com.evil.example",
                "https://api.mypurecloud.de.example.com",
                "https://evilpure.cloud",
                "https://notmypurecloud.com",
                "https://localhost:8080"
            })
    void lookAlikeHostIsAnotherHost(String url) {
        assertThat(of(url).published()).isFalse();
        assertThat(of(url).api()).isEqualTo(URI.create(url));
    }

    @Test
    void urlWithoutASchemeIsHttps() {
        assertThat(of("  api.mypurecloud.com ").api()).isEqualTo(URI.create("https://api.mypurecloud.com"));
        assertThat(of("sla.example.com:8443").api()).isEqualTo(URI.create("https://sla.example.com:8443"));
    }

    @Test
    void otherHostIssuesItsOwnTokens() {
        Connection connection = of("http://127.0.0.1:8080/");
        assertThat(connection)
                .isEqualTo(new Connection(
                        URI.create("http://127.0.0.1:8080"), URI.create("http://127.0.0.1:8080/oauth/token"), false));
    }

    @Test
    void loginUrlWins() {
        assertThat(Connection.of("https://api.mypurecloud.de", Optional.of("login.example.com:99")))
                .isEqualTo(new Connection(
                        URI.create("https://api.mypurecloud.de"),
                        URI.create("https://login.example.com:99/oauth/token"),
                        true));
        assertThat(Connection.ofRegion("eu-central-1", Optional.of("http://localhost/"))
                        .token())
                .isEqualTo(URI.create("http://localhost/oauth/token"));
        assertThat(Connection.of("https://sla.example.com", Optional.of("https://login.mypurecloud.de"))
                        .published())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "https://",
                "ftp://sla.example.com",
                "https://user:canary@sla.example.com",
                "user:canary@sla.example.com",
                "https://user:can ary@sla.example.com",
                "https://user:canary@api.mypurecloud.com",
                "https://sla.example.com/api/v2",
                "https://sla.example.com?x=canary",
                "https://sla.example.com#canary",
                "https://sla example.com",
                "https:sla.example.com",
                "mailto:canary@example.com",
                "https://sla.example.com:port",
                "https://sla.example.com:65536",
                "https://under_score.example.com"
            })
    void invalidUrlIsRefusedAndNotQuotedSinceItMayContainAPassword(String url) {
        assertThatThrownBy(() -> of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the organisation's URL is not usable")
                .hasMessageNotContaining("can")
                .hasNoCause();
        assertThatThrownBy(() -> Connection.of("https://api.mypurecloud.com", Optional.of(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the login URL is not usable")
                .hasMessageNotContaining("can");
    }
}
