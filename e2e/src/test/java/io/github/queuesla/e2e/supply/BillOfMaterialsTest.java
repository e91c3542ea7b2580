package io.github.queuesla.e2e.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The bill of materials names exactly the content of the jar. */
class BillOfMaterialsTest {

    private static final List<Path> CHARTS =
            List.of(Path.of("../report/charts/package-lock.json"), Path.of("../server/uplot/package-lock.json"));
    private static final Path HOLIDAYS = Path.of("../contract/holidays");
    private static final Path MODULES = Path.of("..");

    @Test
    void everyClassComesFromSomethingNamed() throws IOException {
        Set<String> unknown = ShippedJar.classes(ShippedJar.FILE);
        unknown.removeIf(name -> name.startsWith("io/github/queuesla/") || name.startsWith("picocli/"));
        for (Component component : libraries()) {
            unknown.removeAll(ShippedJar.classes(jarOf(component)));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void everythingNamedIsThere() throws IOException {
        Set<String> shipped = ShippedJar.classes(ShippedJar.FILE);
        for (Component component : libraries()) {
            assertThat(shipped).as(component.purl()).containsAll(ShippedJar.classes(jarOf(component)));
        }
        assertThat(shipped).contains("picocli/CommandLine.class");
    }

    @Test
    void modulesOfOursAreThoseWhoseClassesAreThere() throws IOException {
        Set<String> shipped = ShippedJar.classes(ShippedJar.FILE);
        Set<String> inside = new TreeSet<>();
        for (String module : List.of(
                "core",
                "contract",
                "http",
                "genesys",
                "history",
                "duckdb",
                "report",
                "server",
                "simulator",
                "cli",
                "testkit")) {
            assertThat(MODULES.resolve(module)).isDirectory();
            if (shipped.stream().anyMatch(name -> name.startsWith("io/github/queuesla/" + module + "/"))) {
                inside.add("queue-sla-" + module);
            }
        }
        Set<String> named = names(ShippedJar.components().stream()
                .filter(Component::isOurs)
                .map(Component::name)
                .toList());
        named.add(ShippedJar.bill().at("/metadata/component/name").asString());
        named.remove("queue-sla-picocli");

        assertThat(named).isEqualTo(inside);
    }

    @Test
    void sourcesOfOthersThatWeCompileAreNamed() throws IOException {
        assertThat(ShippedJar.components())
                .filteredOn(component ->
                        !component.isOurs() && !component.isJar() && !component.isScript() && !component.isData())
                .extracting(Component::group, Component::name)
                .containsExactly(org.assertj.core.api.Assertions.tuple("info.picocli", "picocli"));
    }

    @Test
    void scriptsAreThoseThePagesAreBuiltWith() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Path lock : CHARTS) {
            JsonNode locked =
                    new ObjectMapper().readTree(Files.readString(lock)).get("packages");
            locked.propertyStream()
                    .filter(entry ->
                            !entry.getKey().isEmpty() && !entry.getKey().contains("esbuild"))
                    .forEach(entry -> expected.put(
                            entry.getKey().replace("node_modules/", ""),
                            entry.getValue().get("version").asString() + " "
                                    + entry.getValue().get("license").asString()));
        }

        Map<String, String> named = ShippedJar.components().stream()
                .filter(Component::isScript)
                .collect(Collectors.toMap(
                        Component::name, component -> component.version() + " " + component.licence()));

        assertThat(named).isEqualTo(expected);
    }

    @Test
    void tablesOfHolidaysAreThoseTheyAreGeneratedFrom() throws IOException {
        String dateHolidays = new ObjectMapper()
                .readTree(Files.readString(HOLIDAYS.resolve("package-lock.json")))
                .at("/packages/node_modules~1date-holidays/version")
                .asString();
        List<Component> data =
                ShippedJar.components().stream().filter(Component::isData).toList();

        assertThat(data)
                .extracting(Component::purl)
                .containsExactlyInAnyOrder(
                        "pkg:npm/date-holidays@" + dateHolidays + "#data",
                        "pkg:maven/de.focus-shift/jollyday-core@2.19.0#holidays");
        assertThat(Files.readString(HOLIDAYS.resolve("pom.xml")))
                .contains("<artifactId>jollyday-core</artifactId>\n      <version>2.19.0</version>");
    }

    @Test
    void billIsTheSameForTheSameJars() throws IOException {
        JsonNode bill = ShippedJar.bill();

        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.get("metadata").has("timestamp")).isFalse();
    }

    @Test
    void billBesideTheJarIsTheOneInIt() throws IOException {
        assertThat(Files.readAllBytes(Path.of("../cli/target/queue-sla.cdx.json")))
                .isEqualTo(ShippedJar.bytes(ShippedJar.BILL));
    }

    private static List<Component> libraries() throws IOException {
        return ShippedJar.components().stream()
                .filter(component -> !component.isOurs() && component.isJar())
                .toList();
    }

    private static Path jarOf(Component component) throws IOException {
        return Objects.requireNonNull(
                ShippedJar.jarsByHash().get(component.hash()),
                () -> "the tests do not run with the very " + component.purl());
    }

    private static Set<String> names(List<String> names) {
        return new TreeSet<>(names);
    }
}
