package io.github.queuesla.faultlab;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.queuesla.testkit.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "io.github.queuesla.faultlab";
    private static final JavaClasses CLASSES = HouseRules.production(BASE);

    @Test
    void packagesUseOnlyThoseBelowThem() {
        HouseRules.noPackageCycles(CLASSES);
        HouseRules.layers(
                CLASSES,
                List.of(
                        BASE + ".simthread",
                        BASE + ".network",
                        BASE + ".disk",
                        BASE + ".planted",
                        BASE + ".scenario",
                        BASE));
    }

    @Test
    void nothingAsksTheSystem() {
        HouseRules.noSystemCalls(CLASSES, BASE + ".FaultLab");
        HouseRules.noEmptyNames(CLASSES);
        HouseRules.everyPackageNullMarked(CLASSES);
    }
}
