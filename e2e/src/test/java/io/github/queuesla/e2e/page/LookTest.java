package io.github.queuesla.e2e.page;

import io.github.queuesla.simulator.organisation.NameStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void pages() throws Exception {
        Path folder = Files.createDirectories(Path.of("/tmp/look"));
        WrittenPage.write(
                PageContracts.outsourcer(),
                NameStyle.INTERNATIONAL,
                LocalDate.of(2024, 1, 31),
                folder.resolve("month.html"));
        WrittenPage.write(
                PageContracts.named("One day", List.of("Day")),
                NameStyle.PLAIN,
                LocalDate.of(2024, 1, 2),
                folder.resolve("day.html"));
        WrittenPage.write(
                PageContracts.named(
                        "</script><script>window.pwned = 1</script>",
                        List.of("\"><img src=x onerror=window.pwned=1>", "</title><b>b</b> \u202eexe")),
                NameStyle.HOSTILE,
                LocalDate.of(2024, 1, 7),
                folder.resolve("hostile.html"));
    }
}
