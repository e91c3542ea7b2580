package io.github.queuesla.simulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.queuesla.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** The rules of the house, for this module. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.production("io.github.queuesla.simulator");

    @Test
    void packagesFormNoCycle() {
        HouseRules.noPackageCycles(CLASSES);
    }

    /** The server's latency is real time: it is what its clients wait for. */
    @Test
    void clockZoneAndStandardOutputComeFromOutside() {
        HouseRules.noSystemCalls(CLASSES, "io.github.queuesla.simulator.server.PlatformServer");
    }

    @Test
    void namesSayWhatThingsAre() {
        HouseRules.noEmptyNames(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        HouseRules.everyPackageNullMarked(CLASSES);
    }
}
