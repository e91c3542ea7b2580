package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import io.github.queuesla.cli.environment.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar that users run, beside the jars of Spark, gives the numbers that the command without Spark gives. */
class FinishedJarClusterTest {

    private static final Path JAR = Path.of("target/queue-sla-spark.jar").toAbsolutePath();
    private static final String[] REPORT = {
        "report",
        "--history",
        Organisation.FOLDER,
        "--from",
        "2024-02-02",
        "--to",
        "2024-02-04",
        "--by",
        "hour,media",
        "--format",
        "csv"
    };

    @TempDir
    private static Path folder;

    private static Organisation organisation;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        organisation = Organisation.sync(folder);
        cluster = Cluster.start(Files.createDirectory(folder.resolve("spark")), 1);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Command.Run run(List<String> java, List<String> before, String... arguments)
            throws IOException, InterruptedException {
        List<String> start = new ArrayList<>(java);
        start.addAll(before);
        return organisation.run(command(start, arguments));
    }

    private static ProcessBuilder command(List<String> start, String... arguments) {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(arguments));
        return cluster.builder(command);
    }

    @Test
    void thereIsNoSparkNoDuckDbAndNoLibraryInItsOwnPlace() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("io/github/queuesla/"))
                    .noneMatch(name -> name.contains("duckdb"));
        }
        assertThat(Files.size(JAR)).isLessThan(15_000_000);
    }

    @Test
    void submittedToAClusterItGivesTheNumbersOfDuckDb() throws IOException, InterruptedException {
        Command.Run run = run(
                cluster.java(),
                List.of(
                        "org.apache.spark.deploy.SparkSubmit",
                        "--master",
                        cluster.master(),
                        "--conf",
                        "spark.executor.memory=512m",
                        "--conf",
                        "spark.log.level=ERROR",
                        JAR.toString()),
                REPORT);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(organisation.onDuckDb(REPORT).out());
    }

    @Test
    void startedByJavaItGivesAReportInEveryKindOfLibrary() throws IOException, InterruptedException {
        List<String> main = List.of("-Dspark.master=local[2]", "io.github.queuesla.spark.SparkMain");
        for (String format : List.of("table", "xlsx", "html")) {
            Command.Run run = run(
                    cluster.java(JAR),
                    main,
                    "report",
                    "--history",
                    Organisation.FOLDER,
                    "--from",
                    "2024-02-02",
                    "--to",
                    "2024-02-02",
                    "--format",
                    format,
                    "-o",
                    "report." + format);

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err()).doesNotContain("\tat ");
            assertThat(folder.resolve("report." + format)).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Organisation.FOLDER, "s3a://bucket/contacts"})
    void withoutSparkItSaysWhatItNeeds(String history) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Command.Run run =
                organisation.run(command(List.of(java, "-jar", JAR.toString()), "report", "--history", history));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.CONFIGURATION);
        assertThat(run.err())
                .contains("Spark does not start", "spark-submit", "Spark 4.2 for Scala 2.13")
                .doesNotContain("queue-sla.jar", "\tat ");
    }

    @Test
    void withAMasterThatIsNoneItSaysSo() throws IOException, InterruptedException {
        Command.Run run =
                run(cluster.java(JAR), List.of("-Dspark.master=none", "io.github.queuesla.spark.SparkMain"), REPORT);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.CONFIGURATION);
        assertThat(run.err())
                .contains("Spark does not start", "'none'", "spark.master")
                .doesNotContain("\tat ");
    }
}
