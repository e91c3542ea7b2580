package io.github.queuesla.e2e.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every jar at run time has its reason in docs/adr/0006, and every reason has its jar. */
class RunTimeJarsTest {

    private static final Path REASONS = Path.of("../docs/adr/0006-run-time-jars.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void everyPartHasAReasonAndEveryReasonAPart() throws IOException {
        Set<String> reasons = Files.readAllLines(REASONS).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> NAME.matcher(line.substring(0, line.indexOf('|', 1)))
                        .results()
                        .map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> parts = ShippedJar.components().stream()
                .filter(component -> !component.isOurs())
                .map(Component::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reasons).isEqualTo(parts);
    }
}
