package io.github.queuesla.core.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueSelectionTest {

    private static final String ID = "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01";
    private static final String UPPER = "5F0C1D5E-2B7A-4D0E-9C43-0A6F6B1F9A01";

    private static final List<Queue> LISTING = List.of(
            queue("q-9", "Sales US"),
            queue("q-1", "Billing"),
            queue("q-2", "q-1"),
            queue("q-3", "Sales EU"),
            queue("q-4", "Sales*"),
            queue("q-5", "apples"),
            queue("q-6", "Billing"));

    @Test
    void idBeatsName() {
        assertThat(ids("q-1")).containsExactly("q-1");
    }

    @Test
    void nameBeatsPattern() {
        assertThat(ids("Sales*")).containsExactly("q-4");
    }

    @Test
    void patternFindsQueuesByName() {
        assertThat(ids("sales ??")).containsExactly("q-3", "q-9");
        assertThat(ids("*L*")).containsExactly("q-5", "q-1", "q-6", "q-3", "q-9", "q-4");
    }

    @Test
    void nameThatSeveralQueuesHaveMeansAllOfThem() {
        assertThat(ids("Billing")).containsExactly("q-1", "q-6");
    }

    @Test
    void nameIsExact() {
        assertThat(resolve("billing").missing()).containsExactly(new QueueId("billing"));
    }

    @Test
    void blanksAroundNamesCountOnNeitherSide() {
        List<Queue> listing = List.of(queue("q-1", "Support "), queue("q-2", "\tNorth Support"));
        for (String value : List.of("Support", " Support ", "Support\t")) {
            assertThat(new QueueSelection(List.of(value)).resolve(listing).queues())
                    .as(value)
                    .containsExactly(listing.get(0));
        }
        assertThat(new QueueSelection(List.of(" *h Support ")).resolve(listing).queues())
                .containsExactly(listing.get(1));
        assertThat(new QueueSelection(List.of("Support", " Support")).values()).containsExactly("Support");
    }

    @ParameterizedTest
    @CsvSource({ID + "," + UPPER, UPPER + "," + ID, UPPER + "," + UPPER})
    void idMatchesInAnyCase(String written, String listed) {
        QueueSelection selection = new QueueSelection(List.of(written, written.toLowerCase(Locale.ROOT)));
        assertThat(selection.resolve(List.of(queue(listed, "Sales"))).queues())
                .extracting(Queue::id)
                .containsExactly(new QueueId(listed));
        assertThat(selection.asIds()).containsExactly(new QueueId(ID));
    }

    @Test
    void idThatMatchesNoQueueIsCountedAndANameIsNot() {
        QueueSelection.Resolution resolution = resolve("q-9", ID, "typo", "none*");
        assertThat(resolution.missing()).hasSize(3);
        assertThat(resolution.countable()).containsExactly(new QueueId("q-9"), new QueueId(ID));
    }

    @Test
    void queuesAreInTheOrderWrittenWithoutRepeats() {
        assertThat(ids("q-9", "Billing", "q-1", "Sales ??", "q-9")).containsExactly("q-9", "q-1", "q-6", "q-3");
    }

    @Test
    void missingQueueKeepsItsPlace() {
        QueueSelection.Resolution resolution = resolve("q-9", "typo", "none*", "q-1");
        assertThat(resolution.queues().stream().map(queue -> queue.id().value()))
                .containsExactly("q-9", "typo", "none*", "q-1");
        assertThat(resolution.missing()).containsExactlyInAnyOrder(new QueueId("typo"), new QueueId("none*"));
        assertThat(resolution.countable()).containsExactly(new QueueId("q-9"), new QueueId("q-1"));
    }

    @Test
    void allQueuesAreInOrderOfName() {
        assertThat(QueueSelection.all().resolve(LISTING).queues().stream().map(Queue::name))
                .containsExactly("apples", "Billing", "Billing", "q-1", "Sales EU", "Sales US", "Sales*");
    }

    @Test
    void withoutAListEverythingButAPatternIsAnId() {
        QueueSelection.Resolution resolution =
                new QueueSelection(List.of("Billing", "Sales*", " q-1", "q-1")).resolveWithoutList();
        assertThat(resolution.queues())
                .containsExactly(
                        Queue.knownById(new QueueId("Billing")),
                        Queue.knownById(new QueueId("Sales*")),
                        Queue.knownById(new QueueId("q-1")));
        assertThat(resolution.missing()).containsExactly(new QueueId("Sales*"));
        assertThat(resolution.countable()).containsExactly(new QueueId("Billing"), new QueueId("q-1"));
    }

    @Test
    void blanksAroundAnUnknownValueAreIgnored() {
        assertThat(resolve(" typo ").missing()).containsExactly(new QueueId("typo"));
    }

    @Test
    void onlyIdsCanBeRequestedWithoutAList() {
        assertThat(new QueueSelection(List.of(ID)).isIdsOnly()).isTrue();
        assertThat(new QueueSelection(List.of(ID, "Billing")).isIdsOnly()).isFalse();
        assertThat(QueueSelection.all().isIdsOnly()).isFalse();
        assertThat(QueueId.looksLikeId(ID + "0")).isFalse();
    }

    @Test
    void blankValueIsRefused() {
        assertThatThrownBy(() -> new QueueSelection(List.of("q-1", " "))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueueId("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueueId("q ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueueId("x".repeat(257))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "S*, sales, true",
        "S?les, Sales, true",
        "S?les, Sles, false",
        "**s, sales, true",
        "a.c, abc, false",
        "a.c*, a.cd, true",
        "[ab]*, a, false",
        "'\\E*', '\\Ex', true",
        "ä*, ÄPFEL, true",
        "?, 🎉, true"
    })
    void patternHasStarAndQuestionMarkOnly(String pattern, String name, boolean matches) {
        assertThat(new Glob(pattern).matches(name)).isEqualTo(matches);
    }

    private static QueueSelection.Resolution resolve(String... values) {
        return new QueueSelection(List.of(values)).resolve(LISTING);
    }

    private static List<String> ids(String... values) {
        QueueSelection.Resolution resolution = resolve(values);
        assertThat(resolution.missing()).isEmpty();
        return resolution.queues().stream().map(queue -> queue.id().value()).toList();
    }

    private static Queue queue(String id, String name) {
        return new Queue(new QueueId(id), name, Optional.empty(), new TreeMap<>());
    }

    @ParameterizedTest
    @CsvSource({"*, true", "?ales, true", "Sale?, true", "Sa*es, true", "Sales, false"})
    void starOrQuestionMarkAnywhereMakesAPattern(String text, boolean pattern) {
        assertThat(Glob.isGlob(text)).isEqualTo(pattern);
    }

    /** Two organisations with a queue of the same id and name, and one whose name begins like an organisation. */
    private static final List<Queue> OF_SEVERAL = List.of(
            queue(ID, "Sales").in("leeds"),
            queue(ID, "Sales").in("york"),
            queue("q-7", "leeds/Sales").in("york"),
            queue("q-8", "Support").in("york"));

    @ParameterizedTest
    @CsvSource({
        "Sales, leeds york",
        "S*, leeds york york",
        ID + ", leeds york",
        UPPER + ", leeds york",
        "leeds/Sales, leeds",
        "york/Sales, york",
        "york/S*, york york",
        "york/ Support, york",
        "york/" + UPPER + ", york",
        "york/leeds/Sales, york",
        "?eeds/Sales, york"
    })
    void valueIsOfEveryOrganisationUnlessItNamesOne(String value, String organisations) {
        QueueSelection.Resolution found = new QueueSelection(List.of(value)).resolve(OF_SEVERAL);
        assertThat(found.missing()).isEmpty();
        assertThat(found.queues())
                .extracting(queue -> queue.id().organisation().orElseThrow())
                .containsExactly(organisations.split(" "));
    }

    @Test
    void valueWithoutAMatchKeepsItsOrganisation() {
        QueueSelection.Resolution found =
                new QueueSelection(List.of("leeds/Support", "hull/Sales", "york/")).resolve(OF_SEVERAL);
        assertThat(found.queues())
                .extracting(Queue::id)
                .containsExactly(new QueueId("Support").in("leeds"), new QueueId("hull/Sales"), new QueueId("york/"));
        assertThat(found.missing()).hasSize(3);
    }

    @Test
    void allQueuesAreInOrderOfNameAndOrganisation() {
        assertThat(QueueSelection.all().resolve(OF_SEVERAL).queues())
                .extracting(Queue::label)
                .containsExactly("leeds/Sales (york)", "Sales (leeds)", "Sales (york)", "Support (york)");
    }

    @Test
    void oneOrganisationHasNoPrefix() {
        assertThat(resolve("leeds/Sales").missing()).containsExactly(new QueueId("leeds/Sales"));
    }
}
