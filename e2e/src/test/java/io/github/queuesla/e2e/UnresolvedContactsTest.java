package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.e2e.Command.Run;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command says the same about contacts without an outcome. */
class UnresolvedContactsTest {

    private static final OrganisationOptions ALL_UNRESOLVED =
            OrganisationOptions.defaults().withQueues(30).withUnresolved(1);
    private static final Organisation TRUTH = Organisation.of(ALL_UNRESOLVED);
    private static final Instant START = Instant.parse("2024-01-08T00:00:00Z");
    private static final Instant END = Instant.parse("2024-01-15T00:00:00Z");

    private static Simulator simulator;

    @TempDir
    static Path folder;

    private static Queue queue;
    private static long offered;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.of(InstantSource.fixed(Command.NOW)).withOrganisation(ALL_UNRESOLVED));
        queue = TRUTH.queues().stream()
                .filter(candidate -> callbacks(candidate) > 0)
                .findFirst()
                .orElseThrow();
        offered = callbacks(queue);
        Files.writeString(folder.resolve("callbacks.yaml"), """
                format: 1
                contract: Callbacks
                defaults: {time-zone: UTC}
                service-levels:
                  - name: offered
                    queues: ["%1$s"]
                    media: [callback]
                    within: 20s
                    formula: offered
                    target: 80
                    window: week
                  - name: answered
                    queues: ["%1$s"]
                    media: [callback]
                    within: 20s
                    formula: answered-and-abandoned
                    target: 80
                    window: week
                """.formatted(queue.name()));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static long callbacks(Queue candidate) {
        return TRUTH.contacts(candidate.id(), START, END).stream()
                .filter(contact -> contact.mediaType() == MediaType.CALLBACK)
                .filter(contact -> contact.offeredIn(START, END))
                .map(Contact::outcome)
                .filter(outcome -> outcome == Outcome.NONE)
                .count();
    }

    private static Run run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--contract", "callbacks.yaml", "--period", "2024-W02"));
        return Command.in(folder)
                .with(simulator.environment())
                .without("GENESYS_QUEUE_IDS")
                .without("GENESYS_START_DATE")
                .without("GENESYS_END_DATE")
                .run(all.toArray(String[]::new));
    }

    private static String remark(String level, String queues, String effect) {
        return "service level '" + level + "': " + offered
                + " contacts were offered and had no outcome by the end of the window (unresolved" + queues + "): "
                + effect;
    }

    @Test
    void reportCountsThemByOneFormulaAndNotByTheOther() {
        List<String> rows = run("report", "--format", "csv").outLines();
        assertThat(rows.get(0)).endsWith(",offered,unresolved");
        assertThat(rows.get(1)).contains(",measured,false,0," + offered + ",0.0,");
        assertThat(rows.get(2)).contains(",unresolved,false,0,0,,").contains(",answered,,2024-W02,true,unresolved,");
        assertThat(rows.subList(1, 3)).allMatch(row -> row.endsWith("," + offered + "," + offered));
    }

    @Test
    void checkMissesTheOneAndHasNoVerdictOnTheOther() {
        Run run = run("check", "--worst", "0");
        assertThat(run.exitCode()).isEqualTo(10);
        assertThat(run.out()).containsPattern("offered .* +2024-W02 +0 +" + offered + " +0.00 +80 % +missed");
        assertThat(run.out()).containsPattern("answered .* +2024-W02 +0 +0 +80 % +unresolved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check"})
    void reportAndCheckNameTheQueue(String command) {
        String in = ", in " + queue.name();
        Run run = run(command, "--format", "csv");
        assertThat(run.err())
                .contains(remark("offered", in, "formula offered counts them as missed"))
                .contains(remark("answered", in, "formula answered-and-abandoned leaves them out"));
        assertThat(run(command, "--format", "json").out())
                .contains(remark("offered", in, "formula offered counts them as missed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"curve", "bridge", "budget"})
    void comparisonsCountTheSame(String command) {
        Run json = run(command, "--format", "json");
        assertThat(json.out())
                .contains("\"unresolved\": " + offered)
                .contains("\"denominator\": " + offered)
                .contains(remark("offered", "", "formula offered counts them as missed"));
        assertThat(run(command, "--format", "csv").err())
                .contains(remark("answered", "", "formula answered-and-abandoned leaves them out"));
    }

    @Test
    void formulasSayWhichCountThem() {
        Run run = run("formulas", "--format", "csv");
        assertThat(run.out())
                .contains("," + offered + ",0.0,")
                .containsPattern("answered-and-abandoned,[^\\n]*,unresolved,");
        assertThat(run.err())
                .contains(remark("offered", "", "only offered and offered-short-abandons-removed count them"));
    }

    @Test
    void bridgeTakesThemOutInAStepOfItsOwn() {
        assertThat(run("bridge", "--service-level", "offered").out())
                .containsPattern("contacts without an outcome not counted +0 +0 +0 +-" + offered);
        assertThat(run("bridge", "--service-level", "answered").out()).doesNotContain("not counted +0 +0 +0 +-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero", "hundred"})
    void noTrafficIsNotShownForThem(String shown) {
        List<String> rows =
                run("report", "--format", "csv", "--no-traffic", shown).outLines();
        assertThat(rows.get(2)).contains(",unresolved,false,0,0,,");
    }
}
