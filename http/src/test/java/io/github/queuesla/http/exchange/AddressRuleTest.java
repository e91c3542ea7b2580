package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    private final AddressRule rule = AddressRule.secure();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example/x",
                "HTTPS://api.example",
                "http://localhost:8080/x",
                "http://LOCALHOST",
                "http://127.0.0.1:1",
                "http://127.9.8.7",
                "http://[::1]:80/"
            })
    void httpsAndLoopbackPass(String address) {
        assertThatCode(() -> rule.check(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example/x",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://notlocalhost",
                "http://10.0.0.1",
                "http://[::2]"
            })
    void plainHttpToAnyOtherHostIsRefusedNamingIt(String address) {
        assertThatThrownBy(() -> rule.check(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("plain http", URI.create(address).getHost(), "use https");
    }

    @Test
    void plainHttpPassesWhenAllowed() {
        assertThatCode(() -> AddressRule.insecureHttpAllowed().check(URI.create("http://api.example")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://api.example", "file:///etc/passwd", "mailto:x@api.example", "/path", "//host/path"})
    void otherSchemesAreRefused(String address) {
        assertThatThrownBy(() -> AddressRule.insecureHttpAllowed().check(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credentialsInAnAddressAreRefusedAndNotShown() {
        assertThatThrownBy(() -> rule.check(URI.create("https://user:canary@api.example/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("api.example")
                .hasMessageNotContaining("canary");
    }

    @Test
    void addressWithoutAHostIsRefused() {
        assertThatThrownBy(() -> rule.check(URI.create("https:/path")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an address needs a host, and 'https:' has none");
    }
}
