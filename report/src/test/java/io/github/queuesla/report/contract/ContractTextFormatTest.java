package io.github.queuesla.report.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.report.Golden;
import io.github.queuesla.report.RenderOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTextFormatTest {

    @ParameterizedTest
    @EnumSource
    void everyStateVerdictAndRollUpIsShown(ContractTextFormat format) throws IOException {
        Golden.assertSame("contract/" + file("everything", format), Printed.as(format, ContractSamples.everything()));
    }

    @ParameterizedTest
    @EnumSource
    void oneMonthOfOneQueueIsLittle(ContractTextFormat format) throws IOException {
        Golden.assertSame("contract/" + file("one-month", format), Printed.as(format, ContractSamples.oneMonth()));
    }

    @ParameterizedTest
    @EnumSource
    void hostileNamesStayNames(ContractTextFormat format) throws IOException {
        Golden.assertSame("contract/" + file("hostile", format), Printed.as(format, ContractSamples.hostile()));
    }

    @ParameterizedTest
    @EnumSource
    void noControlCharacterComesOut(ContractTextFormat format) throws IOException {
        String shown = Printed.as(format, ContractSamples.hostile());
        assertThat(shown.replace("\r\n", "\n").codePoints().filter(character -> character != '\n'))
                .noneMatch(character -> Character.getType(character) == Character.CONTROL
                        || Character.getType(character) == Character.FORMAT
                        || Character.getType(character) == Character.LINE_SEPARATOR);
    }

    @ParameterizedTest
    @EnumSource
    void brokenOutputIsAnInputOutputFailure(ContractTextFormat format) {
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
        assertThatThrownBy(() -> format.writer(RenderOptions.defaults()).write(ContractSamples.everything(), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static String file(String name, ContractTextFormat format) {
        return name
                + switch (format) {
                    case TABLE -> ".txt";
                    case MARKDOWN -> ".md";
                    case PROMETHEUS -> ".prom";
                    default -> "." + format.name().toLowerCase(Locale.ROOT);
                };
    }
}
