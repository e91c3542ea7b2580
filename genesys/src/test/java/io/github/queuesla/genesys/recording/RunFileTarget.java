package io.github.queuesla.genesys.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.List;
import java.util.Optional;

/** Fuzzes the run file: accepted values read the same when written again. */
public final class RunFileTarget implements FuzzTarget {

    @Override
    public List<byte[]> examples() {
        return List.of("""
                {"schema": "queue-sla.recording/1", "at": "2024-02-10T12:00:00Z", "api": "https://api.mypurecloud.de",
                 "token": "https://login.mypurecloud.de/oauth/token", "published": true,
                 "variables": {"GENESYS_QUEUE_IDS": "a,b"}, "requests": [3, 4]}
                """.getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Replies.dictionary(
                "schema", "at", "api", "token", "published", "variables", "requests", "https://", "%zz");
    }

    @Override
    public boolean takes(byte[] input) throws Exception {
        Optional<RecordedRun> run = Replies.read(input, RunFile::read);
        if (run.isPresent()) {
            assertThat(Replies.read(RunFile.written(run.get()), RunFile::read)).isEqualTo(run);
        }
        return run.isPresent();
    }
}
