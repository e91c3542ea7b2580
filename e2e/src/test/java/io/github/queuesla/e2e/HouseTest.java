package io.github.queuesla.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.queuesla.testkit.HouseRules;
import io.github.queuesla.testkit.SourceSizes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dependencies between modules, and the sizes of files and methods. */
class HouseTest {

    private static final JavaClasses CLASSES = HouseRules.production("io.github.queuesla");

    @ParameterizedTest(name = "{0} does not know {1}")
    @CsvSource({
        "simulator, core",
        "simulator, http",
        "simulator, genesys",
        "simulator, report",
        "simulator, cli",
        "core, http",
        "core, genesys",
        "core, report",
        "core, simulator",
        "core, cli",
        "http, core",
        "http, genesys",
        "http, report",
        "http, simulator",
        "http, cli",
        "genesys, report",
        "genesys, simulator",
        "genesys, cli",
        "report, genesys",
        "report, http",
        "report, simulator",
        "report, cli",
        "simulator, contract",
        "core, contract",
        "http, contract",
        "genesys, contract",
        "report, contract",
        "contract, http",
        "contract, genesys",
        "contract, report",
        "contract, simulator",
        "history, genesys",
        "history, http",
        "history, report",
        "history, contract",
        "history, simulator",
        "history, cli",
        "history, duckdb",
        "genesys, history",
        "report, history",
        "core, history",
        "duckdb, genesys",
        "duckdb, cli",
        "cli, duckdb",
        "contract, cli"
    })
    void modulesKnowOnlyTheFloorsBelow(String module, String other) {
        noClasses()
                .that()
                .resideInAPackage("io.github.queuesla." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.queuesla." + other + "..")
                .because("docs/adr/0002")
                .check(CLASSES);
    }

    @ParameterizedTest(name = "server and {0} do not know each other")
    @ValueSource(strings = {"http", "genesys", "contract", "history", "simulator"})
    void serverShowsWhatItIsGiven(String other) {
        modulesKnowOnlyTheFloorsBelow("server", other);
        modulesKnowOnlyTheFloorsBelow(other, "server");
    }

    @ParameterizedTest(name = "{0} does not know {1}")
    @CsvSource({"server, cli", "core, server", "report, server"})
    void serverStandsOnCoreAndReport(String module, String other) {
        modulesKnowOnlyTheFloorsBelow(module, other);
    }

    @Test
    void onlyHttpKnowsOkHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.queuesla.http.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("okhttp3..")
                .because("docs/adr/0004")
                .check(CLASSES);
    }

    @Test
    void libraryOfTheContractFileStaysWhereItIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.queuesla.contract.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .because("docs/adr/0012")
                .check(CLASSES);
    }

    @Test
    void onlyTheServerKnowsJavalin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.queuesla.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .because("docs/adr/0046")
                .check(CLASSES);
    }

    @Test
    void filesAndMethodsStaySmall() {
        SourceSizes.check(Path.of(".."));
    }
}
