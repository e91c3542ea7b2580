package io.github.queuesla.genesys.details;

import static io.github.queuesla.genesys.details.DetailsJobsTest.january;
import static io.github.queuesla.genesys.details.PretendJobs.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.TransportSettings;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.recording.Playback;
import io.github.queuesla.genesys.recording.RecordedCommand;
import io.github.queuesla.genesys.recording.RecordedRun;
import io.github.queuesla.genesys.recording.Recording;
import io.github.queuesla.genesys.transport.Transport;
import io.github.queuesla.genesys.transport.TransportFactory;
import io.github.queuesla.http.TransportListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reading can be recorded and replayed, and the recording has no data about customers. */
class DetailsRecordingTest {

    private static final String CONVERSATION = """
            {"conversationId":"c1","participants":[{"participantName":"CANARY","attributes":{"note":"CANARY"},
             "purpose":"acd","sessions":[{"ani":"tel:CANARY","mediaType":"voice","direction":"inbound",
             "metrics":[{"name":"nOffered","value":1,"emitDate":"2024-01-03T10:00:00.000Z"},
                        {"name":"tAbandon","value":-5,"emitDate":"2024-01-03T10:00:09.000Z"}],
             "segments":[{"queueId":"q1","segmentStart":"2024-01-03T10:00:00.000Z"}]}]}]}
            """;

    @TempDir
    private Path parent = Path.of("");

    private static GenesysCloud cloud(TransportFactory transport) {
        return GenesysCloud.connect(
                new FakePlatform(sent -> Reply.ok("")).connection(),
                FakePlatform.credentials(),
                TransportSettings.defaults().withTransport(transport),
                TransportListener.silent());
    }

    private record Outcome(OrganisationIdentity organisation, Instant available, List<String> received) {}

    private static Outcome read(TransportFactory transport) throws Exception {
        ReceivedDays received = new ReceivedDays();
        try (GenesysCloud cloud = cloud(transport)) {
            OrganisationIdentity organisation = cloud.contacts().organisation();
            Instant available = cloud.contacts().availableUntil();
            cloud.contacts().read(january(3, 4), received);
            return new Outcome(organisation, available, received.lines());
        }
    }

    @Test
    void replayGivesWhatWasReadWithoutDataAboutCustomers() throws Exception {
        String page = "{\"conversations\":[" + CONVERSATION + "],\"cursor\":\"x\"}";
        PretendJobs jobs = new PretendJobs()
                .answering("GET /api/v2/organizations/me", Reply.ok("{\"id\":\"org-1\"}"))
                .answering("GET /availability", Reply.ok("{\"dataAvailabilityDate\":\"2024-05-02T05:40:00.000Z\"}"))
                .answering("GET /1", state("PENDING"), state("EXPIRED"))
                .answering("GET /2/results", Reply.ok(page.substring(0, 200)), Reply.ok(page))
                .answering("GET /2/results?cursor=x", Reply.ok("{\"conversations\":[{\"CANARY\":\"CANARY\"}]}"))
                .answering("GET /3/results", Reply.error(403, "no", "no access"));
        Path folder = parent.resolve("recording");
        Recording recording = Recording.into(
                folder,
                RecordedRun.starting(
                        Instant.parse("2024-02-10T12:00:00Z"),
                        jobs.platform().connection(),
                        Map.of(),
                        RecordedCommand.unknown()),
                FakePlatform.credentials());
        TransportFactory line = (rule, concurrency) ->
                new Transport(jobs.platform(), jobs.platform().environment(), () -> {});

        Outcome recorded = read(recording.around(line));
        assertThat(recorded.received())
                .containsExactly(
                        "3 begin",
                        "3 begin",
                        "3 c1 1",
                        "3 aside: tAbandon of 2024-01-03T10:00:09Z: a wait of -5 ms is impossible",
                        "3 aside: the conversation has no usable conversationId",
                        "3 complete",
                        "4 begin",
                        "4 failed");
        assertThat(files(folder)).doesNotContain("CANARY").contains("nOffered", "no access");
        assertThat(read(Playback.open(folder).transport())).isEqualTo(recorded);
    }

    private static String files(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
