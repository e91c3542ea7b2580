package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyServerTest {
    private static String login(String address) {
        String header = ProxyServer.parse(address).authorization().orElseThrow();
        byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
        return new String(pair, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:8080, proxy.example:8080",
        "http://proxy.example:8080/, proxy.example:8080",
        "HTTP://proxy.example, proxy.example:80",
        "proxy.example:3128, proxy.example:3128",
        "10.1.2.3:3128, 10.1.2.3:3128",
        "'http://[2001:db8::1]:3128', '[2001:db8::1]:3128'",
        "http://user:canary@proxy.example:8080, proxy.example:8080",
        "user:canary@proxy.example:8080, proxy.example:8080"
    })
    void addressIsReadWithOrWithoutSchemePortAndLogin(String address, String shown) {
        assertThat(ProxyServer.parse(address)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:secret@p:1, user:secret",
        "http://user@p:1, user:",
        "http://CORP%5Cuser:p%40ss%3A%25@p:1, CORP\\user:p@ss:%",
        "http://user:p@ss/w:rd@p:1, user:p@ss/w:rd",
        "http://user:100%@p:1, user:100%",
        "http://user:%zz%4@p:1, user:%zz%4",
        "http://j%C3%BCrgen:gr%C3%BC%C3%9Fe@p:1, jürgen:grüße"
    })
    void loginMayBePercentEncodedOrNot(String address, String pair) {
        assertThat(login(address)).isEqualTo(pair);
    }

    @Test
    void passwordAndItsHeaderAreSecrets() {
        ProxyServer proxy = ProxyServer.parse("http://user:canary@proxy.example:8080");

        assertThat(proxy.secrets()).containsExactly("canary", "dXNlcjpjYW5hcnk=");
        assertThat(proxy.hasPassword()).isTrue();
        assertThat(ProxyServer.parse("http://user@proxy.example").hasPassword()).isFalse();
        assertThat(ProxyServer.parse("http://user@proxy.example").secrets()).isEmpty();
        assertThat(ProxyServer.parse("http://proxy.example").authorization()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "u:canary@foo", "proxy.example/", "[2001:db8::1]"})
    void hostAloneIsNoAddress(String address) {
        assertThatThrownBy(() -> ProxyServer.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no port: write http://HOST:PORT")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://u:canary@p:1080", "socks://p", "SOCKS4a://p:1", "socks5h://p:1"})
    void socksIsRefusedNamingWhatWorks(String address) {
        assertThatThrownBy(() -> ProxyServer.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("SOCKS proxies are not supported", "http://proxy.example:8080")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u:canary@p:8080",
                "ftp://u:canary@p",
                "http://u:canary@",
                "http://u:canary@p:99999",
                "http://u:canary@p:0",
                "http://u:can%0Aary@p:1",
                "http://u:canary@p:8080/path",
                "http://u:canary@p q",
                ""
            })
    void anythingElseIsRefusedWithoutItsLogin(String address) {
        assertThatThrownBy(() -> ProxyServer.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }
}
