package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel.SmallPrint;
import io.github.queuesla.core.agreement.Validity;
import java.time.LocalDate;
import java.util.Optional;

/** Small print for tests. */
final class ContractTerms {

    private ContractTerms() {}

    static SmallPrint validFrom(String day) {
        return valid(new Validity(Optional.of(LocalDate.parse(day)), Optional.empty()));
    }

    static SmallPrint valid(Validity validity) {
        return new SmallPrint(Optional.empty(), 2, Optional.empty(), Optional.empty(), validity);
    }
}
