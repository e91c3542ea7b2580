package io.github.queuesla.core;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.queuesla.testkit.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this module. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.production("io.github.queuesla.core");

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

    @Test
    void eachPackageImportsOnlyThoseBeforeIt() {
        HouseRules.layers(
                CLASSES,
                List.of(
                        "io.github.queuesla.core.quantity",
                        "io.github.queuesla.core.time",
                        "io.github.queuesla.core.queue",
                        "io.github.queuesla.core.definition",
                        "io.github.queuesla.core.contract",
                        "io.github.queuesla.core.count",
                        "io.github.queuesla.core.contact",
                        "io.github.queuesla.core.result",
                        "io.github.queuesla.core.budget",
                        "io.github.queuesla.core.assessment",
                        "io.github.queuesla.core.evidence",
                        "io.github.queuesla.core.comparison",
                        "io.github.queuesla.core.live"));
    }
}
