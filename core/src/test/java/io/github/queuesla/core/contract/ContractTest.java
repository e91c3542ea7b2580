package io.github.queuesla.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTest {

    private final Contract contract = new Contract(
            "Care 2024",
            List.of(
                    level("voice", "Acme"),
                    level("voice at night", "Globex"),
                    level("idle", ""),
                    level("chat", "Acme"),
                    level("v*", "Globex")));

    private static ServiceLevel level(String name, String client) {
        return new ServiceLevel(
                new Definition(
                        name,
                        WaitThreshold.inclusive(Duration.ofSeconds(20)),
                        Formula.ANSWERED_ONLY,
                        Optional.empty(),
                        Optional.empty(),
                        Rounding.HALF_EVEN),
                ServiceLevel.Scope.of(QueueSelection.all())
                        .withClient(Optional.of(client).filter(text -> !text.isEmpty())),
                Zones.UTC,
                Window.MONTH,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
    }

    private static List<String> names(Contract contract) {
        return contract.serviceLevels().stream().map(ServiceLevel::name).toList();
    }

    @Test
    void serviceLevelsAreChosenByNameOrPattern() {
        assertThat(names(contract.only(List.of("VOICE*")))).containsExactly("voice", "voice at night");
        assertThat(names(contract.only(List.of("chat", "?dle")))).containsExactly("idle", "chat");
    }

    @Test
    void nameWithAStarIsNoPattern() {
        assertThat(names(contract.only(List.of("v*")))).containsExactly("v*");
    }

    @Test
    void patternThatMatchesNothingIsRefused() {
        assertThatThrownBy(() -> contract.only(List.of("chat", "mail*")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no service level 'mail*'");
    }

    @Test
    void clientHasItsServiceLevels() {
        assertThat(names(contract.ofClient("Acme"))).containsExactly("voice", "chat");
        assertThatThrownBy(() -> contract.ofClient("Acmee"))
                .hasMessage("contract Care 2024 has no client 'Acmee': did you mean 'Acme'?");
        assertThatThrownBy(() -> contract.ofClient("Initech"))
                .hasMessage("contract Care 2024 has no client 'Initech': it has Acme, Globex");
    }

    @Test
    void serviceLevelsWithoutAClientComeLast() {
        assertThat(contract.byClient())
                .extracting(ContractTest::names)
                .containsExactly(List.of("voice", "chat"), List.of("voice at night", "v*"), List.of("idle"));
    }

    @Test
    void titleNamesTheClientThatAllServiceLevelsShare() {
        assertThat(contract.titled("Care 2024")).isEqualTo("Care 2024");
        assertThat(contract.ofClient("Acme").titled("Care 2024")).isEqualTo("Care 2024 for Acme");
        assertThat(contract.ofClient("Acme").titled("Acme, 2024")).isEqualTo("Acme, 2024");
        assertThat(contract.only(List.of("voice", "idle")).titled("Care 2024")).isEqualTo("Care 2024");
    }

    @Test
    void partKeepsTheLookOfReports() {
        Branding branding = new Branding(Optional.empty(), Optional.of(Colour.parse("#000000")));
        Contract branded = new Contract("Care 2024", contract.serviceLevels(), branding);

        assertThat(branded.byClient()).allMatch(part -> part.branding().equals(branding));
        assertThat(branded.only(List.of("chat")).branding()).isEqualTo(branding);
    }
}
