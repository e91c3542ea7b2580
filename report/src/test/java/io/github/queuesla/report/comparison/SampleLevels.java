package io.github.queuesla.report.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.level.ContractSamples;
import java.time.LocalDate;
import java.util.List;

/** Sample service levels for comparisons, taken from the contract reports. */
final class SampleLevels {

    static final Period PERIOD =
            Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), ContractSamples.BERLIN);
    static final Provenance PROVENANCE = ContractSamples.PROVENANCE;

    static final Source SOURCE = new Source(PERIOD, PROVENANCE);

    private SampleLevels() {}

    /** 76 %, a client, a threshold in whole seconds and a separate one for chat, short abandons, 1 decimal. */
    static ServiceLevel gold() {
        return named("Gold voice");
    }

    /** 80 %, answered only, a minimum volume, no short-abandon limit. */
    static ServiceLevel night() {
        return named("Night desk");
    }

    /** No target at all. */
    static ServiceLevel untargeted() {
        return named("within-30s");
    }

    /** A weighted roll-up. */
    static ServiceLevel weighted() {
        return named("Weighted");
    }

    /** A service level for each hostile name. */
    static List<ServiceLevel> hostile() {
        return ContractSamples.hostile().result().levels().stream()
                .map(ServiceLevelResult::level)
                .toList();
    }

    static ServiceLevelResult result(String name) {
        return ContractSamples.everything().result().levels().stream()
                .filter(result -> result.level().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Attainment measured(long met, long counted) {
        return new Attainment.Measured(new Ratio(met, counted));
    }

    private static ServiceLevel named(String name) {
        return result(name).level();
    }
}
