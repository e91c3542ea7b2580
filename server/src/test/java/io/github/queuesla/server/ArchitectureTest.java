package io.github.queuesla.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.queuesla.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** The house rules for this module. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.production("io.github.queuesla.server");

    @Test
    void packagesFormNoCycle() {
        HouseRules.noPackageCycles(CLASSES);
    }

    @Test
    void clockZoneAndStandardOutputArePassedIn() {
        HouseRules.noSystemCalls(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        HouseRules.noEmptyNames(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.everyPackageNullMarked(CLASSES);
    }

    @Test
    void numbersAreExact() {
        HouseRules.noFloatingPoint(CLASSES);
    }
}
