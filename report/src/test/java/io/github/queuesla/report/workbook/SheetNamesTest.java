package io.github.queuesla.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.level.ContractSamples;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private static List<String> names(String... wanted) {
        return SheetText.names(
                Stream.of(wanted).map(name -> new SheetText.Name(name, "")).toList(),
                List.of("Summary", "Definitions"));
    }

    @Test
    void ordinaryNamesAreKept() {
        assertThat(names("Gold voice", "Süd 日本")).containsExactly("Gold voice", "Süd 日本");
    }

    @Test
    void invalidCharactersAreReplaced() {
        assertThat(names("a[b]c:d*e?f/g\\h'i", "\u0000\u001b", "'x'", "\uFFFE"))
                .containsExactly("a-b-c-d-e-f-g-h’i", "--", "’x’", "-");
    }

    @Test
    void emptyNamesAreReplaced() {
        assertThat(names("  ")).containsExactly("Service level");
    }

    @Test
    void namesThatDifferOnlyInCaseAreNumbered() {
        assertThat(names("gold", "GOLD", "Gold", "summary", "DEFINITIONS", "History"))
                .containsExactly("gold", "GOLD (2)", "Gold (3)", "summary (2)", "DEFINITIONS (2)", "History (2)");
    }

    @Test
    void longNamesAreCutAndStillDiffer() {
        String first = "a name of more than thirty-one characters";
        assertThat(names(first, first + "!"))
                .containsExactly("a name of more than thirty-one ", "a name of more than thirty- (2)");
    }

    @Test
    void partOfAServiceLevelIsNeverCut() {
        SheetText.Name queues = new SheetText.Name("a name of more than thirty-one characters", "queues");
        assertThat(SheetText.names(List.of(queues, queues), List.of()))
                .containsExactly(
                        "a name of more than thirt queues".substring(0, 24) + " queues",
                        "a name of more than  queues (2)");
    }

    @Test
    void surrogatePairsAreNeverCut() {
        String thirty = "123456789012345678901234567890";
        assertThat(names(thirty + "👩")).containsExactly(thirty);
    }

    @Test
    void hostileNamesBecomeValidSheetNames() {
        List<String> names = names(ContractSamples.hostileNames().toArray(String[]::new));
        assertThat(names).hasSameSizeAs(ContractSamples.hostileNames()).allSatisfy(name -> {
            WorkbookUtil.validateSheetName(name);
            assertThat(name).doesNotContain("'");
        });
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }
}
