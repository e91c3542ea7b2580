package io.github.queuesla.genesys.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.http.failure.AccessRefused;
import io.github.queuesla.http.failure.CertificateRefused;
import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.DeadlinePassed;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.RequestRefused;
import io.github.queuesla.http.failure.RequestTooLarge;
import io.github.queuesla.http.failure.ServiceUnavailable;
import io.github.queuesla.http.failure.Stopped;
import io.github.queuesla.http.failure.TransportException;
import io.github.queuesla.http.failure.UnreadableAnswer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Circumstances NO_ANSWER =
            Circumstances.of(URI.create("https://sla.example.com/api/v2/x"), "all answered, page 2");

    private static Circumstances answer(int status) {
        return NO_ANSWER.withAnswer(
                status, ErrorDetail.of("some.code", "some text").withCorrelationId("c-1"));
    }

    private static void assertTranslated(
            TransportException failure, Class<? extends CountSourceException> type, String advice) {
        CountSourceException translated = Failures.translate(failure);
        assertThat(translated)
                .isExactlyInstanceOf(type)
                .hasCause(failure)
                .hasMessageStartingWith(String.valueOf(failure.getMessage()))
                .hasMessageContaining("all answered, page 2")
                .hasMessageContaining(advice);
    }

    @Test
    void refusedAccessSaysWhichRoleOrWhichCredentials() {
        assertTranslated(
                new AccessRefused("refused", answer(403)),
                CountSourceException.AccessDenied.class,
                "OAuth client a role");
        for (int status : new int[] {400, 401}) {
            assertTranslated(
                    new AccessRefused("refused", answer(status)),
                    CountSourceException.AuthenticationFailed.class,
                    "GENESYS_CLIENT_ID");
        }
    }

    @Test
    void refusedQuestionSaysWhatThePlatformNames() {
        assertTranslated(
                new RequestRefused("refused", answer(400)), CountSourceException.RequestRejected.class, "malformed");
        assertTranslated(
                new RequestRefused("refused", answer(404)), CountSourceException.RequestRejected.class, "some text");
        assertTranslated(
                new RequestRefused("refused", answer(404)), CountSourceException.RequestRejected.class, "--surface");
        assertTranslated(
                new RequestTooLarge("too large", answer(413)), CountSourceException.RequestRejected.class, "HTTP 413");
    }

    @Test
    void unreadableAnswerStaysOne() {
        assertTranslated(
                new UnreadableAnswer("not valid JSON", answer(200), null),
                CountSourceException.UnreadableAnswer.class,
                "not valid JSON");
    }

    @Test
    void rateLimitIsToldFromAnOutage() {
        assertTranslated(
                new ServiceUnavailable("no", answer(429), null), CountSourceException.RateLimited.class, "--max-rate");
        assertTranslated(
                new DeadlinePassed("no", answer(429), null), CountSourceException.RateLimited.class, "--deadline");
        assertTranslated(
                new ServiceUnavailable("no", answer(503), null),
                CountSourceException.SourceUnavailable.class,
                "HTTP 503");
        assertTranslated(
                new DeadlinePassed("no", NO_ANSWER, null), CountSourceException.SourceUnavailable.class, "--deadline");
        assertTranslated(
                new CertificateRefused("no", NO_ANSWER, null),
                CountSourceException.SourceUnavailable.class,
                "certificates");
    }

    @Test
    void stopIsAnInterruption() {
        assertTranslated(
                new Stopped("stopped", NO_ANSWER, null), CountSourceException.Interrupted.class, "sla.example.com");
    }
}
