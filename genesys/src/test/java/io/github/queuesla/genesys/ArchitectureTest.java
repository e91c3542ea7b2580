package io.github.queuesla.genesys;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.queuesla.testkit.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "io.github.queuesla.genesys";
    private static final JavaClasses CLASSES = HouseRules.production(BASE);

    @Test
    void packagesUseOnlyThoseBelowThem() {
        HouseRules.noPackageCycles(CLASSES);
        HouseRules.layers(
                CLASSES,
                List.of(
                        BASE + ".json",
                        BASE + ".conversation",
                        BASE + ".connect",
                        BASE + ".transport",
                        BASE + ".recording",
                        BASE + ".plan",
                        BASE + ".calls",
                        BASE + ".queues",
                        BASE + ".retention",
                        BASE + ".observations",
                        BASE + ".summary",
                        BASE + ".aggregates",
                        BASE + ".details",
                        BASE));
    }

    @Test
    void systemCallsAreForbidden() {
        HouseRules.noSystemCalls(CLASSES);
    }

    @Test
    void numbersAreExactAndNamesFollowTheRules() {
        HouseRules.noFloatingPoint(CLASSES);
        HouseRules.noEmptyNames(CLASSES);
        HouseRules.everyPackageNullMarked(CLASSES);
    }
}
