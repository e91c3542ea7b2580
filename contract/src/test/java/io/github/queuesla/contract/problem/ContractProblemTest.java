package io.github.queuesla.contract.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.InvalidValueException;
import org.junit.jupiter.api.Test;

/** The order and text of problems. */
class ContractProblemTest {

    @Test
    void problemsAreInTheOrderOfTheFileWithoutDuplicates() {
        Problems problems = new Problems("contract.yaml");
        problems.warning(new Position(10, 1), "late", "fix");
        problems.error(new Position(2, 9), "behind", "fix");
        problems.error(new Position(2, 3), "before", "fix");
        problems.error(new Position(2, 3), "before", "fix");
        assertThat(problems.inOrder())
                .extracting(problem -> problem.text("f"))
                .containsExactly(
                        "f:2:3: error: before: fix", "f:2:9: error: behind: fix", "f:10:1: warning: late: fix");
    }

    @Test
    void longTextKeepsBothEnds() {
        ContractProblem problem =
                new ContractProblem(Severity.ERROR, 1, 1, "'" + "9".repeat(20_000) + "' is no queue", "fix");
        assertThat(problem.message())
                .hasSizeLessThan(1_000)
                .startsWith("'999")
                .contains("9…9")
                .endsWith("9' is no queue");
    }

    @Test
    void adviceOfCoreIsTheFixIfThereIsAny() {
        Problems problems = new Problems("contract.yaml");
        problems.refused(Position.START, new InvalidValueException("'a: b' is no date", "write 2024"), "other");
        problems.refused(Position.START, new IllegalArgumentException("nothing: plain"), "other");
        problems.refused(Position.START, new IllegalArgumentException(), "other");
        assertThat(problems.inOrder())
                .extracting(problem -> problem.message() + "|" + problem.fix())
                .containsExactly(
                        "'a: b' is no date|write 2024", "nothing: plain|other", "this value is not valid|other");
        assertThat(problems.errors()).isEqualTo(3);
    }
}
