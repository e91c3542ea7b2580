package io.github.queuesla.spark;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.queuesla.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** The architecture rules for this module. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.production("io.github.queuesla.spark");

    @Test
    void packagesFormNoCycle() {
        HouseRules.noPackageCycles(CLASSES);
    }

    @Test
    void clockZoneAndStandardOutputComeFromOutside() {
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
