package io.github.queuesla.cli.option;

import static io.github.queuesla.cli.Parsed.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Parsed;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service levels that options define. */
class LevelOptionsTest {

    private static LevelOptions options(String arguments) {
        return Parsed.of(new LevelOptions(), arguments);
    }

    private static List<Definition> definitions(String arguments) {
        return options(arguments).definitions();
    }

    @Test
    void defaultServiceLevelIsThatOfTheTutorial() {
        assertThat(definitions("")).singleElement().satisfies(level -> {
            assertThat(level.name()).isEqualTo("within-30s");
            assertThat(level.threshold().within()).isEqualTo(Duration.ofSeconds(30));
            assertThat(level.threshold().edge()).isEqualTo(ThresholdBoundary.INCLUSIVE);
            assertThat(level.formula()).isEqualTo(Formula.ANSWERED_ONLY);
            assertThat(level.shortAbandon()).isEmpty();
            assertThat(level.target()).isEmpty();
            assertThat(level.rounding()).isEqualTo(Rounding.HALF_EVEN);
        });
    }

    @Test
    void everyThresholdIsAServiceLevelInTheOrderTyped() {
        assertThat(definitions("--within 1m --within 20s --within 500ms"))
                .extracting(Definition::name)
                .containsExactly("within-1m", "within-20s", "within-500ms");
    }

    @Test
    void thresholdWrittenInTwoWaysIsOne() {
        LevelOptions options = options("--within 90s --within 1m30s --within PT90S");

        assertThat(options.definitions()).hasSize(1);
        assertThat(options.typed().values()).containsExactly("90s");
    }

    @Test
    void typedThresholdsAreNamedAsTheirDefinitions() {
        LevelOptions options = options("--within 60s --within PT20S");

        assertThat(options.typed().keySet())
                .containsExactlyElementsOf(
                        options.definitions().stream().map(Definition::name).toList());
        assertThat(options.typed().values()).containsExactly("60s", "PT20S");
    }

    @Test
    void otherOptionsApplyToEveryThreshold() {
        assertThat(definitions("--within 20s --within 30s --formula Short-Abandons-Met --short-abandon 5s"
                        + " --edge STRICT --target 80 --rounding half-up"))
                .hasSize(2)
                .allSatisfy(level -> {
                    assertThat(level.formula()).isEqualTo(Formula.parse("short-abandons-met"));
                    assertThat(level.shortAbandon()).contains(Duration.ofSeconds(5));
                    assertThat(level.threshold().edge()).isEqualTo(ThresholdBoundary.STRICT);
                    assertThat(level.target()).contains(Percentage.parse("80"));
                    assertThat(level.rounding()).isEqualTo(Rounding.HALF_UP);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--within 30|--within: '30' has no unit",
                "--within 0s|--within: ",
                "--within soon|--within: ",
                "--formula fair|--formula: ",
                "--formula short-abandons-met|needs a short-abandon limit",
                "--short-abandon 5|--short-abandon: ",
                "--edge round|--edge: 'round' is not one of inclusive, strict, whole-seconds",
                "--within 500ms --edge whole-seconds|--edge: ",
                "--target 101|--target: ",
                "--target many|--target: ",
                "--rounding up|--rounding: 'up' is not one of half-even, half-up, down"
            })
    void invalidValueIsAUsageErrorOfItsOption(String arguments, String message) {
        assertFails(() -> definitions(arguments), 2, message);
    }

    @Test
    void shellsCompleteEveryFormula() {
        assertThat(picocliCandidates("--formula"))
                .containsExactlyElementsOf(
                        Formula.named().stream().map(Formula::name).toList());
        assertThat(picocliCandidates("--edge")).containsExactly("inclusive", "strict", "whole-seconds");
    }

    private static Iterable<String> picocliCandidates(String option) {
        return new picocli.CommandLine(new LevelOptions())
                .getCommandSpec()
                .findOption(option)
                .completionCandidates();
    }
}
