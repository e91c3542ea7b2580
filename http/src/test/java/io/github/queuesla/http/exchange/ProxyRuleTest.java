package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRuleTest {
    private static final URI API = URI.create("https://api.example.test/x");

    private static String way(Map<String, String> environment, String address) {
        return ProxyRule.ofVariables(environment)
                .proxy(URI.create(address))
                .map(ProxyServer::toString)
                .orElse("direct");
    }

    @Test
    void eachSchemeHasItsVariableAndAllProxyStandsIn() {
        Map<String, String> both = Map.of("HTTPS_PROXY", "secure:1", "HTTP_PROXY", "plain:2", "ALL_PROXY", "all:3");

        assertThat(way(both, "https://api.example.test")).isEqualTo("secure:1");
        assertThat(way(both, "http://api.example.test")).isEqualTo("plain:2");
        assertThat(way(Map.of("HTTP_PROXY", "plain:2"), "https://api.example.test"))
                .isEqualTo("direct");
        assertThat(way(Map.of("ALL_PROXY", "http://all:3"), "https://api.example.test"))
                .isEqualTo("all:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "Https_Proxy", "all_proxy", "All_Proxy"})
    void variablesAreReadInAnyCase(String name) {
        assertThat(way(Map.of(name, " http://p:8080 "), "https://api.example.test"))
                .isEqualTo("p:8080");
    }

    @Test
    void lowerCaseWinsAndABlankValueIsNone() {
        assertThat(way(Map.of("https_proxy", "low:1", "HTTPS_PROXY", "high:1"), "https://a.test"))
                .isEqualTo("low:1");
        assertThat(way(Map.of("https_proxy", " ", "HTTPS_PROXY", "high:1"), "https://a.test"))
                .isEqualTo("high:1");
        assertThat(way(Map.of("HTTPS_PROXY", ""), "https://a.test")).isEqualTo("direct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1",
                "https://LOCALHOST",
                "http://127.0.0.1:8080",
                "https://127.9.9.9",
                "http://[::1]:1"
            })
    void thisMachineIsReachedDirectlyWhateverTheRule(String address) {
        assertThat(way(Map.of("ALL_PROXY", "socks5://p:1", "HTTP_PROXY", "p:1"), address))
                .isEqualTo("direct");
        assertThat(ProxyRule.always(ProxyServer.parse("p:1")).proxy(URI.create(address)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.test               | direct
            .example.test              | direct
            *.example.test             | direct
            EXAMPLE.TEST               | direct
            other.test, example.test   | direct
            other.test example.test    | direct
            *                          | direct
            api.example.test:443       | direct
            api.example.test:8443      | p:1
            pi.example.test            | p:1
            ple.test                   | p:1
            10.0.0.0/8                 | p:1
            ,                          | p:1
            """)
    void noProxyNamesHostsWithTheirSubdomains(String list, String way) {
        assertThat(way(Map.of("https_proxy", "p:1", "no_proxy", list), "https://api.example.test"))
                .isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.2.3        | https://10.1.2.3       | direct
            10.0.0.0/8      | https://10.1.2.3       | direct
            10.0.0.0/8      | https://11.1.2.3       | p:1
            10.1.2.4/31     | https://10.1.2.5       | direct
            10.1.2.4/32     | https://10.1.2.5       | p:1
            1.2.3           | https://10.1.2.3       | p:1
            [2001:db8::1]   | https://[2001:db8::1]  | direct
            2001:db8::/32   | https://[2001:db8::9]  | direct
            [2001:db8::1]:1 | https://[2001:db8::1]  | p:1
            0.0.0.0/0       | https://[2001:db8::1]  | p:1
            10.0.0.0/99     | https://10.1.2.3       | p:1
            999.9.9.9       | https://10.1.2.3       | p:1
            """)
    void noProxyNamesAddressesAndNetworks(String list, String address, String way) {
        assertThat(way(Map.of("https_proxy", "p:1", "no_proxy", list), address)).isEqualTo(way);
    }

    @Test
    void entriesOfNoProxyThatNameNothingAreKnown() {
        String good = "*,.example.test,*.example.test,localhost,Bücher.test,a_b.test:80,10.1.2.3,10.0.0.0/8,"
                + "[2001:db8::1]:1,2001:db8::/32,::1,0.0.0.0/0,example.test.";
        String wrong = "10.0.0.0/99 1.2.3.x/8 999.9.9.9 1.2.3 http://a.test 2001:db8::/129 10.* a.test/8 :80";

        assertThat(ProxyRule.ofVariables(Map.of("NO_PROXY", good)).unreadableExceptions())
                .isEmpty();
        assertThat(ProxyRule.ofVariables(Map.of("NO_PROXY", wrong)).unreadableExceptions())
                .containsExactly(wrong.split(" "));
    }

    @Test
    void optionsProxyGoesBeforeEveryVariable() {
        assertThat(ProxyRule.always(ProxyServer.parse("mine:1")).proxy(API)).hasToString("Optional[mine:1]");
    }

    @Test
    void socksIsRefusedOnlyWhereItWouldBeUsed() {
        ProxyRule socks = ProxyRule.ofVariables(Map.of("ALL_PROXY", "socks5://u:canary@p:1080"));
        assertThatThrownBy(() -> socks.proxy(API))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ALL_PROXY: SOCKS proxies are not supported")
                .hasMessageNotContaining("canary");

        assertThat(way(Map.of("ALL_PROXY", "socks5://p:1", "HTTPS_PROXY", "h:1"), API.toString()))
                .isEqualTo("h:1");
        assertThat(way(Map.of("ALL_PROXY", "socks5://p:1", "NO_PROXY", "example.test"), API.toString()))
                .isEqualTo("direct");
    }

    @Test
    void ruleSaysWhereItComesFromAndWhatToHide() {
        ProxyRule rule = ProxyRule.ofVariables(
                Map.of("https_proxy", "http://u:canary@p:1", "ALL_PROXY", "socks5://u:x@p", "no_proxy", "other.test"));

        assertThat(rule.variable(API)).contains("HTTPS_PROXY");
        assertThat(rule.variable(URI.create("http://api.example.test"))).contains("ALL_PROXY");
        assertThat(rule.isExcepted(URI.create("https://other.test"))).isTrue();
        assertThat(rule.decides(URI.create("https://other.test"))).isTrue();
        assertThat(ProxyRule.absent().decides(API)).isFalse();
        assertThat(rule.secrets()).contains("canary");
    }
}
