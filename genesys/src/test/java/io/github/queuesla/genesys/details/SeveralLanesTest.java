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

    /** Gives the results of the first job when those of the second are asked for, and those never. */
    private final Exchange platform = (request, timeLeft) -> {
        String path = request.uri().getPath();
        if (path.endsWith("/2/results")) {
            secondIsReading.countDown();
            new CountDownLatch(1).await();
        }
        if (path.endsWith("/1/results")) {
            secondIsReading.await();
        }
        synchronized (jobs) {
            return jobs.platform().send(request, timeLeft);
        }
    };

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
                throw full;
            }
        };
        assertThatThrownBy(() -> source().read(january(3, 4), receiver)).isSameAs(full);
        assertThat(jobs.requests()).contains("DELETE /1", "DELETE /2");
        assertThat(receiver.lines()).containsExactlyInAnyOrder("3 begin", "4 begin");
    }
}
