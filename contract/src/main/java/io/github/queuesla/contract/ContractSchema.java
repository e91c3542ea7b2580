package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The JSON Schema (draft 2020-12) of contract files, for completion and checks in editors. It is generated from the key
 * descriptions that the reader uses. Every file without errors satisfies it, but the reader checks more.
 */
public final class ContractSchema {

    /** The file name of the schema. */
    public static final String FILE_NAME = "queue-sla-contract-1.schema.json";

    private ContractSchema() {}

    /** The schema, ending with a line break. */
    public static String text() {
        try (InputStream in = ContractSchema.class.getResourceAsStream(FILE_NAME)) {
            if (in == null) {
                throw new IllegalStateException(FILE_NAME + " is missing from the jar");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
