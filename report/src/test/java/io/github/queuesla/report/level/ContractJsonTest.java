package io.github.queuesla.report.level;

import static io.github.queuesla.report.level.Printed.printed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class ContractJsonTest {

    /** The fields of reports by options, which reports on contracts may extend but not change. */
    private static String withoutContract(String file) throws IOException {
        try (InputStream golden = ContractJsonTest.class.getResourceAsStream("/golden/level/" + file)) {
            assertThat(golden).isNotNull();
            return new String(golden.readAllBytes(), UTF_8);
        }
    }

    /** The field names of an object in order, without those of nested objects. */
    private static List<String> fields(String object) {
        List<String> fields = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                fields.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return fields;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElseThrow();
    }

    private static String json(LevelReport report) throws IOException {
        return printed(Format.JSON, report);
    }

    private static LevelReport judged(Fraction level) {
        LevelReport report = ContractSamples.oneMonth();
        ServiceLevelResult result = report.result().levels().get(0);
        WindowResult window = result.windows().get(0);
        WindowResult.Outcome outcome = window.outcome();
        WindowResult changed = new WindowResult(
                window.span(),
                new WindowResult.Outcome(
                        outcome.state(),
                        Optional.of(new Basis.Mean(Granularity.DAY, level, 1)),
                        outcome.target(),
                        outcome.met(),
                        outcome.consequence(),
                        outcome.tooFew(),
                        outcome.missing(),
                        outcome.provisional()),
                window.pooled(),
                window.counts(),
                window.rows(),
                window.divisions(),
                window.intervals());
        return LevelReport.ofContract(
                new Result(
                        report.result().contract(),
                        report.result().period(),
                        Breakdown.none(),
                        Optional.of(Granularity.HALF_HOUR),
                        List.of(new ServiceLevelResult(result.level(), List.of(changed))),
                        List.of(),
                        Optional.empty(),
                        List.of()),
                report.provenance(),
                report.noTraffic());
    }

    @Test
    void reportHasTheFieldsOfEveryReport() throws IOException {
        assertThat(fields(json(ContractSamples.everything()))).containsAll(fields(withoutContract("day-media.json")));
    }

    @Test
    void rowsBeginWithTheFieldsOfEveryReport() throws IOException {
        List<String> before = fields(firstLine(withoutContract("day-media.ndjson")));
        List<String> now = fields(firstLine(printed(Format.NDJSON, ContractSamples.everything())));
        assertThat(now.subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void csvBeginsWithTheColumnsOfEveryReportAndEndsWithUnresolvedContacts() throws IOException {
        String last = ",offered,unresolved";
        String every = firstLine(withoutContract("day-media.csv"));

        assertThat(every).endsWith(last);
        assertThat(firstLine(printed(Format.CSV, ContractSamples.everything())))
                .startsWith(every.substring(0, every.length() - last.length()) + ",")
                .endsWith(last);
    }

    @Test
    void levelIsExact() throws IOException {
        assertThat(json(judged(Fraction.of(69, 100))))
                .containsPattern("\"level\": \\{\\s+\"numerator\": 69,\\s+\"denominator\": 100\\s+}");
    }

    @Test
    void levelTooLongForADoubleIsText() throws IOException {
        Fraction fine = new Fraction(BigInteger.ONE, BigInteger.TWO.pow(53));
        assertThat(json(judged(fine)))
                .containsPattern(
                        "\"level\": \\{\\s+\"numerator\": \"1\",\\s+\"denominator\": \"9007199254740992\"\\s+}");
    }

    @Test
    void noTrafficIsPrintedAsChosen() throws IOException {
        LevelReport zero = ContractSamples.everything();
        LevelReport blank = LevelReport.ofContract(zero.result(), zero.provenance(), NoTrafficDisplay.BLANK);
        String noTraffic = "\"state\":\"no-traffic\",\"provisional\":false,\"numerator\":0,\"denominator\":0,";
        assertThat(printed(Format.NDJSON, zero)).contains(noTraffic + "\"percent\":0.0");
        assertThat(printed(Format.NDJSON, blank)).contains(noTraffic + "\"percent\":null");
    }

    @Test
    void openWindowHasNoCredit() throws IOException {
        String json = json(ContractSamples.everything());
        int april = json.lastIndexOf("\"window\": \"2024-04\"");
        assertThat(json.substring(april, json.indexOf('}', json.indexOf("\"credit\"", april))))
                .contains("\"windowComplete\": false", "\"verdict\": \"open\"", "\"credit\": null");
    }
}
