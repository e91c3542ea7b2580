package io.github.queuesla.http;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.queuesla.testkit.HouseRules;
import io.github.queuesla.testkit.SourceSizes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "io.github.queuesla.http";
    private static final JavaClasses CLASSES = HouseRules.production(BASE);

    @Test
    void packagesUseOnlyThoseBelow() {
        HouseRules.layers(CLASSES, List.of(BASE + ".exchange", BASE + ".environment", BASE + ".failure", BASE));
        HouseRules.noPackageCycles(CLASSES);
    }

    @Test
    void systemIsUsedInOnePlace() {
        HouseRules.noSystemCalls(CLASSES, BASE + ".environment.SystemTime");
    }

    @Test
    void namesAndNullsFollowTheHouse() {
        HouseRules.noEmptyNames(CLASSES);
        HouseRules.everyPackageNullMarked(CLASSES);
    }

    @Test
    void waitsAndRatesAreWholeNumbers() {
        HouseRules.noFloatingPoint(CLASSES);
    }

    @Test
    void okHttpStaysBehindTheExchange() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".exchange")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "kotlin..")
                .check(CLASSES);
    }

    @Test
    void sourcesStaySmall() {
        SourceSizes.check(Path.of("").toAbsolutePath());
    }

    @Test
    void theModuleKnowsNothingElseOfTheHouse() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.queuesla.core..", "io.github.queuesla.genesys..", "io.github.queuesla.cli..")
                .check(CLASSES);
    }
}
