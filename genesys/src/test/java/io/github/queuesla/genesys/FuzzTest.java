package io.github.queuesla.genesys;

import io.github.queuesla.genesys.aggregates.AggregatesTarget;
import io.github.queuesla.genesys.connect.GenesysErrorBodyTarget;
import io.github.queuesla.genesys.connect.TokenResponseTarget;
import io.github.queuesla.genesys.conversation.ConversationPageTarget;
import io.github.queuesla.genesys.queues.QueuePageTarget;
import io.github.queuesla.genesys.recording.ExchangeFileTarget;
import io.github.queuesla.genesys.recording.RunFileTarget;
import io.github.queuesla.genesys.summary.SummaryPageTarget;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import io.github.queuesla.testkit.fuzz.Fuzzing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of responses and recordings against fuzzed input. */
class FuzzTest {

    static Stream<Named<FuzzTarget>> targets() {
        return Stream.of(
                        new AggregatesTarget(),
                        new ConversationPageTarget(),
                        new GenesysErrorBodyTarget(),
                        new ExchangeFileTarget(),
                        new QueuePageTarget(),
                        new RunFileTarget(),
                        new SummaryPageTarget(),
                        new TokenResponseTarget())
                .map(target -> Named.of(target.name(), target));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void propertiesHoldForEveryInput(FuzzTarget target) {
        Fuzzing.check(target);
    }
}
