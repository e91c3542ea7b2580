package io.github.queuesla.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryNamesTest {

    @ParameterizedTest
    @CsvSource({
        "/data/leeds /data/york, leeds york",
        "/data/leeds/contacts /data/york/contacts, leeds/contacts york/contacts",
        "/a/x/contacts /b/x/contacts /c/hull, a/x/contacts b/x/contacts c/hull",
        "/data/leeds/ /data/./york, leeds york",
        "/ /york, / york",
        "/x/contacts /contacts, x/contacts contacts"
    })
    void nameIsAsMuchOfThePathAsTellsTheFoldersApart(String folders, String names) {
        List<Path> paths = Stream.of(folders.split(" ")).map(Path::of).toList();
        assertThat(HistoryNames.of(paths)).containsExactly(names.split(" "));
    }
}
