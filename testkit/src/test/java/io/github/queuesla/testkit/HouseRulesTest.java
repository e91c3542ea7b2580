package io.github.queuesla.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
    private static final String FIXTURE = "io.github.queuesla.testkit.fixture.";
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.github.queuesla.testkit");
    private static final JavaClasses GOOD = classes("good");

    private static JavaClasses classes(String folder) {
        return ALL.that(new DescribedPredicate<JavaClass>("are fixtures of " + folder) {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().startsWith(FIXTURE + folder);
            }
        });
    }

    @Test
    void goodClassesPassEveryRule() {
        assertThatCode(() -> {
                    HouseRules.noPackageCycles(GOOD);
                    HouseRules.layers(GOOD, List.of(FIXTURE + "good.low", FIXTURE + "good.high"));
                    HouseRules.noSystemCalls(GOOD);
                    HouseRules.noEmptyNames(GOOD);
                    HouseRules.noFloatingPoint(GOOD);
                    HouseRules.everyPackageNullMarked(GOOD);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void packagesThatUseEachOtherAreFound() {
        assertThatThrownBy(() -> HouseRules.noPackageCycles(classes("bad")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bad.one")
                .hasMessageContaining("bad.two");
    }

    @Test
    void aLowerPackageThatUsesAHigherOneIsFound() {
        List<String> upsideDown = List.of(FIXTURE + "good.high", FIXTURE + "good.low");

        assertThatThrownBy(() -> HouseRules.layers(GOOD, upsideDown))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("High.low()");
    }

    @Test
    void aPackageThatIsNotInTheListIsFound() {
        assertThatThrownBy(() -> HouseRules.layers(GOOD, List.of(FIXTURE + "good.high")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("good.low, which is not in the list of layers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instantNow",
                "today",
                "zone",
                "oldZone",
                "clock",
                "source",
                "millis",
                "nanosByReference",
                "chance",
                "random",
                "threadRandom",
                "uuid",
                "sleep",
                "unitSleep",
                "print",
                "complain",
                "locale",
                "format",
                "lower",
                "nestedNow"
            })
    void callsOfTheSystemAreFound(String method) {
        assertThatThrownBy(() -> HouseRules.noSystemCalls(classes("calls")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("." + method + "()>");
    }

    @Test
    void listedClassesAndTheirNestedClassesAreExempt() {
        assertThatCode(() -> HouseRules.noSystemCalls(
                        classes("calls"), FIXTURE + "calls.AsksTheSystem", FIXTURE + "calls.Asks"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> HouseRules.noSystemCalls(classes("calls"), FIXTURE + "calls.AsksTheSystem"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nestedNow");
    }

    @Test
    void emptyNamesAreFound() {
        assertThatThrownBy(() -> HouseRules.noEmptyNames(classes("names")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("QueueManager")
                .hasMessageContaining("QueueUtils");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fieldOfDoubles", "resultOfFloat", "takesBoxed", "arrayOfDoubles"})
    void floatingPointIsFound(String member) {
        assertThatThrownBy(() -> HouseRules.noFloatingPoint(classes("inexact")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(member);
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        assertThatThrownBy(() -> HouseRules.everyPackageNullMarked(classes("unmarked")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Unmarked");
    }

    @Test
    void productionExcludesTests() {
        JavaClasses production = HouseRules.production("io.github.queuesla.testkit");

        assertThatCode(() -> production.get(HouseRules.class)).doesNotThrowAnyException();
        assertThatThrownBy(() -> production.get(HouseRulesTest.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
