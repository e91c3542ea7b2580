package io.github.queuesla.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.BehaviourBuilder;
import io.github.queuesla.simulator.behaviour.JobBehaviour;
import io.github.queuesla.simulator.contact.RevisionShares;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PastOptionsTest {

    private static PastOptions options(String... arguments) {
        return CommandLine.populateCommand(new PastOptions(), arguments);
    }

    private static Behaviour behaviour(PastOptions options) {
        BehaviourBuilder builder = Behaviour.builder();
        options.addTo(builder);
        return builder.build();
    }

    @Test
    void pastStaysAsItWasByDefault() {
        assertThat(options().revisions()).isEqualTo(RevisionShares.NONE);
        assertThat(behaviour(options())).isEqualTo(Behaviour.faultless());
    }

    @Test
    void halfOfTheChangesComeSoonAndHalfAfterWeeks() {
        assertThat(options("--late", "4", "--corrected", "2", "--deleted", "1").revisions())
                .isEqualTo(new RevisionShares(0.02, 0.02, 0.01, 0.01, 0.005, 0.005));
    }

    @Test
    void jobsAndRetentionAreAsTheOptionsSay() {
        Behaviour behaviour = behaviour(options(
                "--retention=90",
                "--data-lag=6h",
                "--job-time=5s",
                "--job-failures=1",
                "--job-limit=3",
                "--repeated-pages=50",
                "--malformed=1"));
        assertThat(behaviour.limits().retentionDays()).isEqualTo(90);
        assertThat(behaviour.jobs())
                .isEqualTo(JobBehaviour.builder()
                        .lag(Duration.ofHours(6))
                        .time(Duration.ofSeconds(5))
                        .failing(1)
                        .atOnce(3)
                        .repeatedPages(0.5)
                        .malformed(0.01)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"--late,101", "--corrected,x", "--deleted,-1", "--retention,-1", "--data-lag,soon", "--malformed,1000"})
    void valuesOutOfRangeAreRefusedWithTheOption(String name, String value) {
        assertThatThrownBy(() -> {
                    PastOptions options = options(name + "=" + value);
                    options.revisions();
                    behaviour(options);
                })
                .hasMessageContaining(name);
    }
}
