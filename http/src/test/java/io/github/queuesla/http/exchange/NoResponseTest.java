package io.github.queuesla.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exception types alone decide, not their messages. */
class NoResponseTest {

    private static IOException of(NoResponse reason) {
        return switch (reason) {
            case NAME_NOT_RESOLVED -> new UnknownHostException("timed out");
            case CONNECTION_REFUSED -> new ConnectException("timed out");
            case UNREACHABLE -> new NoRouteToHostException("timed out");
            case TLS -> new SSLHandshakeException("timed out");
            case TIMED_OUT -> new SocketTimeoutException("Connection reset");
            case CUT -> new SocketException("timed out");
            case UNKNOWN -> new IOException("timed out");
            default -> new NotSent("timed out", reason, new ConnectException());
        };
    }

    @ParameterizedTest
    @EnumSource
    void eachReasonHasItsType(NoResponse reason) {
        assertThat(NoResponse.of(of(reason))).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void causeDecidesIfTheFailureItselfDoesNot(NoResponse reason) {
        assertThat(NoResponse.of(new IOException("failed", of(reason)))).isEqualTo(reason);
        assertThat(new NotSent("failed", of(reason)).reason()).isEqualTo(reason);
    }

    @Test
    void earlyEndIsABrokenConnection() {
        assertThat(NoResponse.of(new EOFException())).isEqualTo(NoResponse.CUT);
        assertThat(NoResponse.of(null)).isEqualTo(NoResponse.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWords(NoResponse reason) {
        assertThat(reason.words()).matches("[a-zTLS ]+");
    }
}
