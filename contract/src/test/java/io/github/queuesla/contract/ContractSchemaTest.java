package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.queuesla.contract.keys.ContractKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped schema compared with the key descriptions, and applied to files as an editor would. */
class ContractSchemaTest {

    private static final Path SHIPPED =
            Path.of("src/main/resources/io/github/queuesla/contract").resolve(ContractSchema.FILE_NAME);
    private static final Path FILES = Path.of("src/test/resources");

    static List<Path> valid() throws IOException {
        try (Stream<Path> all = Files.list(FILES.resolve("valid"))) {
            return all.sorted().toList();
        }
    }

    @Test
    void shippedSchemaMatchesTheKeysOfTheReader() throws IOException {
        Map<String, Object> schema =
                ContractKeys.SHAPE.schemaDocument("urn:queue-sla:contract-1", "A queue-sla contract, format 1");
        String written =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SHIPPED, written);
            return;
        }
        assertThat(Files.readString(SHIPPED, UTF_8)).isEqualTo(written);
        assertThat(ContractSchema.text()).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void validFilesSatisfyIt(Path file) throws Exception {
        assertThat(ContractFile.read(file).errors()).isEmpty();
        assertThat(faults(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "band-values",
                "choices",
                "durations",
                "format-2",
                "formulas",
                "hours-over-midnight",
                "intervals",
                "levels-as-mapping",
                "missing-keys",
                "only-a-word",
                "targets",
                "unknown-key",
                "wrong-types",
                "zones"
            })
    void wrongFilesThatASchemaCanDetectDoNot(String name) throws IOException {
        assertThat(faults(FILES.resolve("wrong").resolve(name + ".yaml"))).isNotEmpty();
    }

    @Test
    void everyKeyHasADescription() {
        List<String> undescribed = new ArrayList<>();
        assertThat(walk(JsonMapper.builder().build().readTree(ContractSchema.text()), undescribed))
                .isGreaterThan(60);
        assertThat(undescribed).isEmpty();
    }

    private static int walk(JsonNode schema, List<String> undescribed) {
        int keys = 0;
        for (Map.Entry<String, JsonNode> key : schema.path("properties").properties()) {
            keys++;
            if (key.getValue().path("description").asString("").isBlank()) {
                undescribed.add(key.getKey());
            }
        }
        for (JsonNode part : schema) {
            keys += walk(part, undescribed);
        }
        return keys;
    }

    private static List<Error> faults(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractSchema.text(), InputFormat.JSON);
        return schema.validate(Files.readString(file, UTF_8), InputFormat.YAML);
    }
}
