package io.github.queuesla.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every planted bug is found, and the manual says at which seed. {@code -Ddocs.write=true} updates the manual. */
class PlantedBugTest {

    private static final Path PAGE = Path.of("../docs/reliability.md");
    private static final String BEGIN = "<!-- planted bugs: written by PlantedBugTest -->\n";
    private static final String END = "<!-- end of planted bugs -->\n";

    @Test
    void everyPlantedBugIsFoundSoonAndThePageSaysAtWhichSeed() throws IOException, InterruptedException {
        String table = PlantedBugs.table();

        assertThat(table).doesNotContain("not found");
        String page = Files.readString(PAGE);
        String right =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, right);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(right);
    }
}
