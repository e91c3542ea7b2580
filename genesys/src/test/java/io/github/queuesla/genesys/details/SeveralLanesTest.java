package io.github.queuesla.genesys.details;

import static io.github.queuesla.genesys.details.DetailsJobsTest.january;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.genesys.connect.ClientCredentialsGrant;
import io.github.queuesla.genesys.connect.GenesysErrorDecoder;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.http.ApiClient;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads at once. */
@Timeout(30)
class SeveralLanesTest {

    private final PretendJobs jobs = new PretendJobs();
    private final CountDownLatch secondIsReading = new CountDownLatch(1);

    /** Gives no results of the second job until its thread is interrupted. */
    private final Exchange platform = (request, timeLeft) -> {
        if (isSecondPage(request)) {
            secondIsReading.countDown();
            new CountDownLatch(1).await();
        }
        synchronized (jobs) {
            return jobs.platform().send(request, timeLeft);
        }
    };

    private boolean isSecondPage(WireRequest request) {
        return request.uri().getPath().endsWith("/2/results");
    }

    private DetailsJobs source() {
        Environment environment = new Environment(
                jobs.platform().time(),
                jobs.platform().time(),
                jobs.platform().time()::sleep,
                Environment.real(4).tasks(),
                new SplittableRandom(1));
        ApiClient client = ApiClient.builder(platform, environment)
                .login(new ClientCredentialsGrant(jobs.platform().connection()), FakePlatform.credentials())
                .errorDecoder(new GenesysErrorDecoder())
                .build();
        return new DetailsJobs(client, environment, FakePlatform.API, List.of());
    }

    @Test
    void whatTheReceiverThrowsEndsOtherDaysAndDeletesTheirJobs() {
        IllegalStateException full = new IllegalStateException("the disk is full");
        ReceivedDays receiver = new ReceivedDays() {
            @Override
            public void complete(LocalDate day, DayProvenance provenance) {
                try {
                    secondIsReading.await();
                } catch (InterruptedException impossible) {
                    throw new AssertionError(impossible);
                }
                throw full;
            }
        };
        assertThatThrownBy(() -> source().read(january(3, 4), receiver)).isSameAs(full);
        assertThat(jobs.requests()).contains("DELETE /1", "DELETE /2");
        assertThat(receiver.lines()).containsExactlyInAnyOrder("3 begin", "4 begin");
    }
}
