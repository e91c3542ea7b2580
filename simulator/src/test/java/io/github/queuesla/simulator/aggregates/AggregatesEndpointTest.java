package io.github.queuesla.simulator.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Client.Answer;
import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.TestClock;
import io.github.queuesla.simulator.TestJson;
import io.github.queuesla.simulator.behaviour.Availability;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.behaviour.PlatformApi;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.TrueCounts;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AggregatesEndpointTest {

    private static final String METRICS =
            "[\"nOffered\",\"tAnswered\",\"tAbandon\",\"tShortAbandon\",\"tFlowOut\",\"tAcd\",\"tWait\",\"nOverSla\",\"oServiceLevel\"]";

    private static final TestClock CLOCK = new TestClock("2026-01-01T00:00:00Z");
    private static Simulator simulator;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.of(CLOCK)
                .withOrganisation(OrganisationOptions.defaults().withQueues(40)));
        client = new Client(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void behaveWell() {
        simulator.setBehaviour(Behaviour.builder().requestsPerMinute(100_000).build());
    }

    private static ObjectNode question(Instant start, Instant end) {
        ObjectNode body = TestJson.object();
        body.put("interval", start + "/" + end);
        body.set("groupBy", TestJson.array().add("queueId"));
        body.set("metrics", TestJson.read(METRICS));
        return body;
    }

    private static ObjectNode may() {
        return question(Instant.parse("2024-05-01T00:00:00Z"), Instant.parse("2024-05-08T00:00:00Z"));
    }

    private static JsonNode results(ObjectNode body) {
        Answer answer = client.post(Client.AGGREGATES, body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/results");
    }

    static List<Long> seeds() {
        return IntStream.range(0, 25).mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomQuestionsAreAnsweredAsTheRawContactsSay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant start = Instant.parse("2024-01-01T00:00:00Z").plusMillis(random.nextLong(40L * 86_400_000));
        Instant end = start.plusMillis(1 + random.nextLong(10L * 86_400_000));
        ObjectNode body = question(start, end);
        String[] granularities = {"PT15M", "PT30M", "PT1H", "P1D", "P1W", "P1M", "PT7H13M"};
        if (random.nextInt(4) > 0) {
            body.put("granularity", granularities[random.nextInt(granularities.length)]);
        }
        List<ViewCase> views = new ArrayList<>();
        for (int i = 0; i < random.nextInt(11); i++) {
            String[] targets = {"tAnswered", "tAbandon", "tFlowOut", "tWait", "tShortAbandon", "tAcd"};
            long from = random.nextInt(3) == 0 ? random.nextInt(40_000) : 0;
            views.add(new ViewCase("view" + i, targets[random.nextInt(6)], from, from + 1 + random.nextInt(90_000)));
        }
        views.forEach(view -> view.writeTo(body));
        Organisation organisation = simulator.organisation();
        List<Queue> asked = organisation.queues().stream()
                .filter(queue -> random.nextInt(3) == 0)
                .toList();
        body.set("filter", queueFilter(asked));
        JsonNode results = results(body);
        RawCounts.check(results, asked, organisation, views);
        long offered = 0;
        long waited = 0;
        for (Queue queue : asked) {
            TrueCounts counts = organisation.trueCounts(queue.id(), start, end, 0);
            offered += counts.offered();
            waited += counts.answered() + counts.abandoned() + counts.flowedOut();
        }
        assertThat(results.valueStream()
                        .mapToLong(row -> total(row, "nOffered"))
                        .sum())
                .isEqualTo(offered);
        assertThat(results.valueStream().mapToLong(row -> total(row, "tWait")).sum())
                .isEqualTo(waited);
    }

    private static ObjectNode queueFilter(List<Queue> queues) {
        ObjectNode filter = TestJson.object().put("type", "and");
        ObjectNode clause = filter.putArray("clauses").addObject().put("type", "or");
        clause.putArray("predicates").addObject().put("dimension", "queueId").put("value", "nobody");
        for (Queue queue : queues) {
            clause.withArray("predicates")
                    .addObject()
                    .put("type", "dimension")
                    .put("dimension", "queueId")
                    .put("operator", "matches")
                    .put("value", queue.id());
        }
        return filter;
    }

    @ParameterizedTest
    @CsvSource({"PT15M", "PT30M", "PT1H", "P1D", "P2D", "P1W"})
    void bucketsAddUpToTheWholeInterval(String granularity) {
        JsonNode whole = results(may());
        JsonNode cut = results(may().put("granularity", granularity));
        assertThat(cut.size()).isEqualTo(whole.size());
        for (int row = 0; row < whole.size(); row++) {
            assertThat(cut.get(row).at("/group")).isEqualTo(whole.get(row).at("/group"));
            for (String metric : List.of("nOffered", "tAnswered", "tAbandon", "tFlowOut", "nOverSla")) {
                assertThat(total(cut.get(row), metric)).isEqualTo(total(whole.get(row), metric));
            }
        }
    }

    private static long total(JsonNode row, String metric) {
        long total = 0;
        for (JsonNode bucket : row.at("/data")) {
            for (JsonNode entry : bucket.at("/metrics")) {
                if (entry.at("/metric").stringValue().equals(metric)) {
                    total += entry.at("/stats/count").longValue();
                }
            }
        }
        return total;
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30T23:00:00Z, 2024-03-31T22:00:00Z, 23", "2024-10-26T22:00:00Z, 2024-10-27T23:00:00Z, 25"})
    void aDayWithAChangeOfClocksHasItsRealLength(Instant start, Instant end, long hours) {
        ObjectNode body = question(start.minus(Duration.ofDays(1)), end.plus(Duration.ofDays(1)))
                .put("granularity", "P1D")
                .put("timeZone", "Europe/Berlin");
        List<String> intervals = new ArrayList<>();
        results(body)
                .get(0)
                .at("/data")
                .forEach(day -> intervals.add(day.at("/interval").stringValue()));
        assertThat(intervals).hasSize(3);
        String[] middle = intervals.get(1).split("/", -1);
        assertThat(Instant.parse(middle[0])).isEqualTo(start);
        assertThat(Instant.parse(middle[1])).isEqualTo(end);
        assertThat(Duration.between(start, end)).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void bucketTimesMayCarryTheOffsetOfTheZone() {
        simulator.setBehaviour(Behaviour.builder().localTimes().build());
        ObjectNode body = question(Instant.parse("2024-05-01T22:00:00Z"), Instant.parse("2024-05-02T22:00:00Z"))
                .put("timeZone", "Europe/Berlin");
        assertThat(results(body).at("/0/data/0/interval").stringValue())
                .isEqualTo("2024-05-02T00:00:00.000+02:00/2024-05-03T00:00:00.000+02:00");
    }

    @Test
    void aGroupAlwaysCarriesItsMediaType() {
        for (String groupBy : List.of("[\"queueId\"]", "[\"divisionId\"]", "[\"mediaType\"]", "[]")) {
            ObjectNode body = may();
            body.set("groupBy", TestJson.read(groupBy));
            JsonNode results = results(body);
            assertThat(results.size()).isPositive();
            results.forEach(row -> assertThat(row.at("/group").has("mediaType")).isTrue());
        }
    }

    @Test
    void everyGroupingCountsTheSameContacts() {
        long byQueue = 0;
        long byDivision = 0;
        long byMedia = 0;
        for (JsonNode row : results(may())) {
            byQueue += total(row, "tAnswered");
        }
        ObjectNode division = may();
        division.set("groupBy", TestJson.read("[\"divisionId\",\"userId\"]"));
        for (JsonNode row : results(division)) {
            assertThat(row.at("/group").propertyNames()).containsExactlyInAnyOrder("divisionId", "mediaType");
            byDivision += total(row, "tAnswered");
        }
        ObjectNode media = may();
        media.remove("groupBy");
        for (JsonNode row : results(media)) {
            byMedia += total(row, "tAnswered");
        }
        assertThat(byDivision).isEqualTo(byQueue);
        assertThat(byMedia).isEqualTo(byQueue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voice | {'type':'or','predicates':[{'dimension':'mediaType','value':'voice'}]}",
                "email,chat | {'type':'or','predicates':[{'dimension':'mediaType','value':'chat'},{'dimension':'mediaType','value':'email'}]}",
                "'' | {'type':'and','predicates':[{'dimension':'mediaType','value':'chat'},{'dimension':'mediaType','value':'email'}]}",
                "'' | {'type':'and','predicates':[{'dimension':'userId','operator':'exists'}]}",
                "chat | {'type':'and','predicates':[{'dimension':'mediaType','value':'chat'},{'dimension':'userId','operator':'notExists'}]}",
                "chat | {'type':'and','predicates':[{'dimension':'mediaType','value':'chat'},{'dimension':'queueId','operator':'exists'}]}",
                "'' | {'type':'and','predicates':[{'type':'metric','metric':'tWait','range':{'lt':1000}}]}",
                "'' | {'type':'or','clauses':[{'type':'and','predicates':[{'dimension':'direction','value':'outbound'}]}]}",
                "email | {'type':'and','clauses':[{'type':'and','predicates':[{'dimension':'direction','value':'inbound'}]}],'predicates':[{'dimension':'mediaType','value':'email'}]}"
            })
    void filtersChooseByDimension(String mediaTypes, String filter) {
        ObjectNode body = may();
        body.set("filter", TestJson.read(filter.replace('\'', '"')));
        body.set("groupBy", TestJson.array());
        List<String> found = new ArrayList<>();
        results(body).forEach(row -> found.add(row.at("/group/mediaType").stringValue()));
        assertThat(String.join(",", found.stream().sorted().toList()))
                .isEqualTo(
                        mediaTypes.isEmpty()
                                ? ""
                                : String.join(
                                        ",",
                                        List.of(mediaTypes.split(",")).stream()
                                                .sorted()
                                                .toList()));
    }

    @Test
    void theIdleQueueHasNoRowAndTheSlowOneNoView() {
        Organisation organisation = simulator.organisation();
        ObjectNode body = may();
        body.set("filter", queueFilter(List.of(organisation.idleQueue(), organisation.slowQueue())));
        new ViewCase("within", "tAnswered", 0, 30_001).writeTo(body);
        JsonNode results = results(body);
        assertThat(results.size()).isEqualTo(1);
        assertThat(results.at("/0/group/queueId").stringValue())
                .isEqualTo(organisation.slowQueue().id());
        assertThat(results.at("/0/data/0").has("views")).isFalse();
    }

    @Test
    void aViewAtTheQueuesTargetReproducesTheNumerator() {
        ObjectNode body = may();
        body.set("filter", queueFilter(simulator.organisation().queues().subList(0, 1)));
        new ViewCase("inTarget", "tAnswered", 0, 20_001).writeTo(body);
        for (JsonNode row : results(body)) {
            if (row.at("/group/mediaType").stringValue().equals(MediaType.VOICE.code())) {
                JsonNode bucket = row.at("/data/0");
                JsonNode level = bucket.at("/metrics/" + (bucket.at("/metrics").size() - 1));
                assertThat(level.at("/metric").stringValue()).isEqualTo("oServiceLevel");
                assertThat(level.at("/stats/numerator").longValue())
                        .isEqualTo(bucket.at("/views/0/stats/count").longValue());
                assertThat(level.at("/stats/denominator").longValue())
                        .isEqualTo(total(row, "tAnswered") + total(row, "tAbandon"));
                assertThat(level.at("/stats/target").doubleValue()).isEqualTo(0.8);
            }
        }
    }

    @Test
    void timersAreWrittenAsDecimalsAndCountsAsWholeNumbers() {
        String text = client.post(Client.AGGREGATES, may().toString()).text();
        assertThat(text).containsPattern("\"max\":[0-9]+\\.0,\"min\":[0-9]+\\.0,\"count\":[0-9]+,\"sum\":[0-9]+\\.0}");
        assertThat(text).doesNotContainPattern("\"sum\":[0-9.]+E");
    }

    @Test
    void nothingIsAnEmptyListOrABareObject() {
        ObjectNode body = may();
        body.set("filter", queueFilter(List.of()));
        assertThat(client.post(Client.AGGREGATES, body.toString()).text()).isEqualTo("{\"results\":[]}");
        simulator.setBehaviour(Behaviour.builder().omitEmptyResults().build());
        assertThat(client.post(Client.AGGREGATES, body.toString()).text()).isEqualTo("{}");
    }

    @Test
    void whatIsYetToComeIsNotCounted() {
        Instant now = CLOCK.instant();
        ObjectNode body = question(now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(3)));
        long known = results(body)
                .valueStream()
                .mapToLong(row -> total(row, "nOffered"))
                .sum();
        long past = results(question(now.minus(Duration.ofDays(3)), now))
                .valueStream()
                .mapToLong(row -> total(row, "nOffered"))
                .sum();
        assertThat(known).isEqualTo(past).isPositive();
        simulator.setBehaviour(Behaviour.builder().futureContacts().build());
        assertThat(results(body)
                        .valueStream()
                        .mapToLong(row -> total(row, "nOffered"))
                        .sum())
                .isGreaterThan(past);
    }

    @Test
    void movingDataGrowsBetweenTwoQuestions() {
        simulator.setBehaviour(Behaviour.builder().growth(3).build());
        ObjectNode body = may().put("granularity", "P1D");
        body.set("filter", queueFilter(simulator.organisation().queues().subList(3, 4)));
        assertThat(results(body).size()).isZero();
        JsonNode second = results(body);
        assertThat(total(second.get(0), "tAnswered")).isEqualTo(3);
        assertThat(total(second.get(0), "nOffered")).isEqualTo(3);
        assertThat(total(results(body).get(0), "tAnswered")).isEqualTo(6);
    }

    @Test
    void invisibleQueuesAreNotCounted() {
        Queue hidden = simulator.organisation().queues().get(0);
        simulator.setBehaviour(Behaviour.builder().invisible(hidden.id()).build());
        assertThat(client.post(Client.AGGREGATES, may().toString()).text()).doesNotContain(hidden.id());
    }

    @Test
    void tooLongAnIntervalIsRefusedWithAnHourToSpareForTheClocks() {
        simulator.setBehaviour(Behaviour.builder().maxIntervalDays(7).build());
        Instant start = Instant.parse("2024-10-21T22:00:00Z");
        assertThat(client.post(
                                Client.AGGREGATES,
                                question(start, start.plus(Duration.ofHours(169)))
                                        .toString())
                        .status())
                .isEqualTo(200);
        Answer refused = client.post(
                Client.AGGREGATES,
                question(start, start.plus(Duration.ofHours(170))).toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/message").stringValue())
                .contains("interval")
                .contains("7 days");
    }

    @Test
    void tooLargeARequestOrAnswerIsRefused() {
        ObjectNode large = may().put("timeZone", "x".repeat(512_000));
        Answer request = client.post(Client.AGGREGATES, large.toString());
        assertThat(request.status()).isEqualTo(413);
        assertThat(request.json().at("/limit/key").stringValue()).isEqualTo("request.bytes.max");
        simulator.setBehaviour(Behaviour.builder().maxRows(20).build());
        Answer response =
                client.post(Client.AGGREGATES, may().put("granularity", "P1D").toString());
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json().at("/code").stringValue()).isEqualTo("request.entity.too.large");
    }

    @Test
    void withoutThePermissionAnalyticsAreForbidden() {
        simulator.setBehaviour(Behaviour.builder()
                .availability(PlatformApi.AGGREGATES, Availability.FORBIDDEN)
                .build());
        Answer answer = client.post(Client.AGGREGATES, may().toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/code").stringValue()).isEqualTo("missing.any.permissions");
        assertThat(answer.json().at("/message").stringValue()).contains("analytics:conversationAggregate:view");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval | invalid.date | interval | '2024-05-01/2024-05-02'",
                "interval | invalid.date | interval | '2024-05-01T00:00:00Z'",
                "interval | bad.request | interval | '2024-05-02T00:00:00Z/2024-05-01T00:00:00Z'",
                "interval | bad.request | interval | null",
                "granularity | bad.request | granularity | 'hourly'",
                "granularity | bad.request | granularity | 'PT0S'",
                "granularity | bad.request | granularity | '-P1D'",
                "granularity | bad.request | granularity | 'PT1S'",
                "timeZone | bad.request | timeZone | 'Mars/Olympus'",
                "groupBy[0] | invalid.value | groupBy | ['queue']",
                "metrics | bad.request | metrics | []",
                "metrics | bad.request | metrics | null",
                "metrics[1] | invalid.value | metrics | ['tAnswered','tAnsweredd']",
                "metrics | bad.request | metrics | 'tAnswered'",
                "alternateTimeDimension | invalid.value | alternateTimeDimension | 'x'",
                "paging | bad.request | paging | {}",
                "filter.type | bad.request | filter | {'predicates':[]}",
                "filter.type | invalid.value | filter | {'type':'xor'}",
                "filter.predicates[0].dimension | invalid.value | filter | {'type':'or','predicates':[{'dimension':'waitTime','value':'1'}]}",
                "filter.predicates[0].operator | invalid.value | filter | {'type':'or','predicates':[{'dimension':'queueId','operator':'<=','value':'1'}]}",
                "filter.predicates[0].value | bad.request | filter | {'type':'or','predicates':[{'dimension':'queueId'}]}",
                "filter.predicates[0].value | bad.request | filter | {'type':'and','predicates':[{'dimension':'queueId','value':3}]}",
                "filter.predicates[0].metric | invalid.value | filter | {'type':'and','predicates':[{'type':'metric','metric':'wait'}]}",
                "filter.clauses[0].clauses | bad.request | filter | {'type':'or','clauses':[{'type':'or','clauses':[]}]}",
                "views[0].target | invalid.value | views | [{'name':'v','target':'x','function':'rangeBound','range':{'lt':1}}]",
                "views[0].target | bad.request | views | [{'name':'v','target':'nOffered','function':'rangeBound','range':{'lt':1}}]",
                "views[0].name | bad.request | views | [{'name':'tTalk','target':'tAnswered','function':'rangeBound','range':{'lt':1}}]",
                "views[1].name | bad.request | views | [{'name':'v','target':'tWait','function':'rangeBound','range':{'lt':1}},{'name':'v','target':'tWait','function':'rangeBound','range':{'lt':2}}]",
                "views[0].function | invalid.value | views | [{'name':'v','target':'tWait','function':'sum','range':{'lt':1}}]",
                "views[0].range.lte | bad.request | views | [{'name':'v','target':'tWait','function':'rangeBound','range':{'lte':1}}]",
                "views[0].range | bad.request | views | [{'name':'v','target':'tWait','function':'rangeBound','range':{}}]",
                "views[0].range.lt | bad.request | views | [{'name':'v','target':'tWait','function':'rangeBound','range':{'lt':'1'}}]",
                "views[0].range.lt | bad.request | views | [{'name':'v','target':'tWait','function':'rangeBound','range':{'lt':1e400}}]"
            },
            quoteCharacter = '`')
    void aMalformedFieldIsNamed(String blamed, String code, String name, String value) {
        ObjectNode body = may();
        body.set(name, TestJson.read(value.replace('\'', '"')));
        Answer answer = client.post(Client.AGGREGATES, body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/details/0/fieldName").stringValue()).isEqualTo(blamed);
        assertThat(answer.json().at("/code").stringValue()).isEqualTo(code);
        assertThat(answer.json().at("/contextId").stringValue()).isEqualTo(answer.header("ININ-Correlation-Id"));
    }

    @Test
    void tenViewsAreAllowedAndElevenAreNot() {
        ObjectNode body = may();
        IntStream.range(0, 10).forEach(i -> new ViewCase("v" + i, "tAnswered", 0, 1_000).writeTo(body));
        assertThat(client.post(Client.AGGREGATES, body.toString()).status()).isEqualTo(200);
        new ViewCase("v10", "tAnswered", 0, 1_000).writeTo(body);
        Answer refused = client.post(Client.AGGREGATES, body.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/message").stringValue()).contains("at most 10 views");
    }
}
