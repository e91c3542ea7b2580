package io.github.queuesla.e2e.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Licences are known, and their texts and notices travel with the code. With {@code -Dlicences.write=true} the list is
 * written anew.
 */
class LicencesTest {

    /** Those we have read and keep to. Another one is a decision: docs/adr/0019. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-3-Clause",
            "0BSD",
            "EPL-2.0 and Apache-2.0",
            "EPL-2.0 and GPL-2.0-with-classpath-exception");

    /** In a file of its own: docs/adr/0030. */
    private static final String SHARE_ALIKE = "CC-BY-SA-3.0";

    private static final Set<String> ALLOWED_FOR_DATA = Set.of("Apache-2.0", SHARE_ALIKE);

    /** They ask for nothing, or for the text that is there once; of two to choose from, we take the Apache licence. */
    private static final Set<String> NO_TEXT_OF_ITS_OWN = Set.of("Apache-2.0", "0BSD", "EPL-2.0 and Apache-2.0");

    private static final String TEXTS = "META-INF/licenses/";
    private static final String HOLIDAYS = "io/github/queuesla/contract/holiday/date-holidays";
    private static final String NOTICE_OF_SCRIPTS = "io/github/queuesla/report/page/echarts.NOTICE";
    private static final String LICENCE_OF_UPLOT = "io/github/queuesla/server/page/uplot.LICENSE";
    private static final Path LIST = Path.of("../cli/src/main/resources/META-INF/licenses/THIRD-PARTY.md");
    private static final Pattern TERMS = Pattern.compile("META-INF/([^/]*LICENSE[^/]*|NOTICE[^/]*)");

    @Test
    void noLicenceIsNew() throws IOException {
        assertThat(ShippedJar.components())
                .allSatisfy(component -> assertThat(component.isData() ? ALLOWED_FOR_DATA : ALLOWED)
                        .as(component.purl())
                        .contains(component.licence()));
    }

    @Test
    void listSaysWhatTheBillOfMaterialsSays() throws IOException {
        String expected = list();
        if (Boolean.getBoolean("licences.write")) {
            Files.writeString(LIST, expected);
            return;
        }

        assertThat(Files.readString(LIST)).isEqualTo(expected);
        assertThat(new String(ShippedJar.bytes(TEXTS + "THIRD-PARTY.md"), UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void ourOwnLicenceIsThere() throws IOException {
        assertThat(ShippedJar.bytes(TEXTS + "LICENSE")).isEqualTo(Files.readAllBytes(Path.of("../LICENSE")));
    }

    @Test
    void licencesThatAskForItAreThereInFull() throws IOException {
        Set<String> files = ShippedJar.files(ShippedJar.FILE);
        for (Component component : foreign()) {
            if (!component.isScript() && !component.isData() && !NO_TEXT_OF_ITS_OWN.contains(component.licence())) {
                assertThat(files)
                        .as("the text of %s for %s", component.licence(), component.purl())
                        .anyMatch(name -> name.startsWith(TEXTS + component.name() + "/LICENSE"));
            }
        }
    }

    @Test
    void nothingThatAJarSaysOnItsLicenceIsLost() throws IOException {
        Map<String, Path> jars = ShippedJar.jarsByHash();
        int found = 0;
        for (Component component : foreign()) {
            Path jar = jars.get(component.hash());
            if (jar == null) {
                continue;
            }
            for (String file : ShippedJar.files(jar)) {
                if (TERMS.matcher(file).matches()) {
                    found++;
                    String kept = TEXTS + component.name() + "/" + file.substring("META-INF/".length());
                    assertThat(ShippedJar.bytes(kept)).as(kept).isEqualTo(ShippedJar.bytes(jar, file));
                }
            }
        }
        assertThat(found).as("texts found in the jars").isPositive();
    }

    @Test
    void scriptsHaveTheirNoticeBesideThem() throws IOException {
        assertThat(new String(ShippedJar.bytes(NOTICE_OF_SCRIPTS), UTF_8))
                .contains(
                        "This product includes software developed at",
                        "Contains ZRender:",
                        "BSD 3-Clause License",
                        "Contains parts of d3:");
    }

    @Test
    void chartsOfTheBoardHaveTheirLicenceBesideThem() throws IOException {
        assertThat(new String(ShippedJar.bytes(LICENCE_OF_UPLOT), UTF_8)).contains("MIT License", "Leon Sorokin");
    }

    @Test
    void tableOfHolidaysNamesItsLicenceAndThoseWhoWroteIt() throws IOException {
        assertThat(new String(ShippedJar.bytes(HOLIDAYS + ".txt"), UTF_8))
                .contains(
                        "commenthol and contributors, https://github.com/commenthol/date-holidays",
                        "https://creativecommons.org/licenses/by-sa/3.0/",
                        "Modified: computed for");
        assertThat(new String(ShippedJar.bytes(HOLIDAYS + ".LICENSE"), UTF_8))
                .contains("CC BY-SA 3.0 Attributions", "https://en.wikipedia.org/wiki/Public_holidays_in_Australia");
    }

    private static List<Component> foreign() throws IOException {
        return ShippedJar.components().stream()
                .filter(component -> !component.isOurs())
                .sorted(Comparator.comparing(Component::name))
                .toList();
    }

    private static String list() throws IOException {
        Set<String> folders = ShippedJar.files(ShippedJar.FILE).stream()
                .filter(name -> name.startsWith(TEXTS) && name.indexOf('/', TEXTS.length()) > 0)
                .map(name -> name.substring(TEXTS.length(), name.indexOf('/', TEXTS.length())))
                .collect(Collectors.toSet());
        return """
                # What queue-sla.jar holds that others wrote

                queue-sla itself is under the Apache License 2.0, as are the parts below that have no text of their own: `LICENSE`.
                The folder named like a part holds the licence and notices it came with.
                okhttp-jvm also carries the Public Suffix List (https://publicsuffix.org, MPL-2.0), as text and unchanged.
                The bill of materials (CycloneDX), with hashes, is `META-INF/sbom/queue-sla.cdx.json`.

                | part | version | licence | text and notices |
                |---|---|---|---|
                """
                + foreign().stream()
                        .map(component -> "| %s | %s | %s | %s |\n"
                                .formatted(
                                        component.name(),
                                        component.version(),
                                        component.licence(),
                                        place(component, folders)))
                        .collect(Collectors.joining());
    }

    private static String place(Component component, Set<String> folders) {
        if (component.name().equals("uplot")) {
            return LICENCE_OF_UPLOT;
        }
        if (component.isScript()) {
            return NOTICE_OF_SCRIPTS;
        }
        if (component.licence().equals(SHARE_ALIKE)) {
            return HOLIDAYS + ".LICENSE";
        }
        return folders.contains(component.name()) ? component.name() + "/" : "LICENSE";
    }
}
