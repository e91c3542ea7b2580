package io.github.queuesla.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statement that the manual gives for notebooks finds the numbers of a report. */
class NotebookTest {

    private static final Pattern STATEMENT = Pattern.compile("spark\\.sql\\(\"\"\"(.*?)\"\"\"\\)", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static String statement() throws IOException {
        Matcher found = STATEMENT.matcher(Files.readString(Path.of("../docs/manual/spark.md")));
        assertThat(found.find()).isTrue();
        return found.group(1).replace("2024-01-01", "2024-02-02").replace("2024-01-31", "2024-02-04");
    }

    @Test
    void statementFindsTheNumbersOfAReport() throws IOException {
        SparkSession session = Sessions.session();
        Organisation organisation = Organisation.sync(folder);
        String contacts = folder.resolve(Organisation.FOLDER).toString();
        session.read()
                .option("basePath", contacts)
                .parquet(contacts + "/date=*/events.parquet")
                .createOrReplaceTempView("events");
        TreeSet<String> found = new TreeSet<>();
        for (Row row : session.sql(statement()).collectAsList()) {
            found.add(row.getString(0) + " " + row.getLong(2) + "/" + row.getLong(1));
        }

        Command.Run report = organisation.onSpark(
                "report",
                "--history",
                Organisation.FOLDER,
                "--from",
                "2024-02-02",
                "--to",
                "2024-02-04",
                "--within",
                "30s",
                "--formula",
                "answered",
                "--format",
                "csv");
        List<String> lines = report.out().lines().toList();
        List<String> head = List.of(lines.get(0).split(","));
        TreeSet<String> reported = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            String answered = fields[head.indexOf("denominator")];
            // A queue without a call has a row in a report alone.
            if (!answered.equals("0")) {
                reported.add(
                        fields[head.indexOf("queueId")] + " " + fields[head.indexOf("numerator")] + "/" + answered);
            }
        }
        assertThat(found).hasSizeGreaterThan(5).isEqualTo(reported);
    }
}
