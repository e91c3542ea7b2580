package io.github.queuesla.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxySignInTest {

    /** The server writes the address of a request with brackets if it is one of IPv6. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "::1, [0:0:0:0:0:0:0:1], true",
        "::1, 127.0.0.1, false",
        "10.0.0.7, 10.0.0.8, false"
    })
    void theProxyIsKnownByItsAddress(String trusted, String remote, boolean known) throws UnknownHostException {
        ProxySignIn proxy = new ProxySignIn("X-User", InetAddress.getByName(trusted), "secret");

        assertThat(proxy.isProxy(remote, "secret")).isEqualTo(known);
        assertThat(proxy.isProxy(remote, "another")).isFalse();
    }
}
