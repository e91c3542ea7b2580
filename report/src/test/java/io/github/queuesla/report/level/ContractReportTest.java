package io.github.queuesla.report.level;

import static io.github.queuesla.report.format.Written.assertGolden;
import static io.github.queuesla.report.format.Written.assertVisible;
import static io.github.queuesla.report.level.Printed.printed;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.format.Format;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractReportTest {

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "CSV", "JSON", "NDJSON", "MARKDOWN", "PROMETHEUS"})
    void everyStateVerdictAndRollUpIsShown(Format format) throws IOException {
        assertGolden("contract/everything", format, ContractSamples.everything().report());
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "CSV", "JSON", "NDJSON", "MARKDOWN", "PROMETHEUS"})
    void smallestReportIsShort(Format format) throws IOException {
        assertGolden("contract/one-month", format, ContractSamples.oneMonth().report());
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "CSV", "JSON", "NDJSON", "MARKDOWN", "PROMETHEUS"})
    void hostileNamesStayNames(Format format) throws IOException {
        assertGolden("contract/hostile", format, ContractSamples.hostile().report());
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "CSV", "JSON", "NDJSON", "MARKDOWN", "PROMETHEUS"})
    void controlCharactersNeverAppear(Format format) throws IOException {
        assertVisible(printed(format, ContractSamples.hostile()));
    }

    @ParameterizedTest
    @EnumSource(names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
    void failingOutputThrowsIoException(Format format) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void close() {
                throw new AssertionError("the output is not the writer's to close");
            }
        };
        assertThatThrownBy(() -> format.writer(RenderOptions.defaults())
                        .write(ContractSamples.everything().report(), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }
}
