package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.contract.ContractReport;
import io.github.queuesla.report.contract.ContractSamples;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckReportTest {

    static CheckReport check(ContractReport report, int most) {
        Map<String, List<WorstIntervals.Interval>> worst = new HashMap<>();
        for (ServiceLevelResult level : report.assessment().levels()) {
            worst.put(level.level().name(), WorstIntervals.of(level, most));
        }
        return new CheckReport(report, worst);
    }

    private static String markdown(CheckReport check) throws IOException {
        return Printed.encoded(check::writeMarkdown);
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictIsALineAndEveryMissHasItsIntervals(ComparisonFormat format) throws IOException {
        Printed.assertGolden("check", format, check(ContractSamples.everything(), 5));
    }

    @ParameterizedTest
    @EnumSource
    void keptContractIsLittle(ComparisonFormat format) throws IOException {
        Printed.assertGolden("check-met", format, check(ContractSamples.oneMonth(), 5));
    }

    @ParameterizedTest
    @EnumSource
    void hostileNamesStayNames(ComparisonFormat format) throws IOException {
        CheckReport hostile = check(ContractSamples.hostile(), 2);
        Printed.assertGolden("check-hostile", format, hostile);
        Printed.assertVisible(format, hostile);
    }

    @Test
    void ticketGetsMarkdown() throws IOException {
        Printed.assertGolden("check.md", markdown(check(ContractSamples.everything(), 3)));
        String hostile = markdown(check(ContractSamples.hostile(), 1));
        Printed.assertGolden("check-hostile.md", hostile);
        Printed.assertVisible(hostile);
    }

    @Test
    void checkFitsOnATerminal() throws IOException {
        Printed.assertGolden("check-colour.txt", Printed.onTerminal(check(ContractSamples.everything(), 2)));
    }
}
