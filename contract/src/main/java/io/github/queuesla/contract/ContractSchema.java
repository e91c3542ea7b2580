package io.github.queuesla.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The JSON Schema (draft 2020-12) of the contract file, for editors that complete and check while somebody types. It is
 * made from the description that the reader uses. A file without errors satisfies it; it cannot say everything that the
 * reader checks.
 */
public final class ContractSchema {

    /** What the schema's file is called. */
    public static final String FILE_NAME = "queue-sla-contract-1.schema.json";

    private ContractSchema() {}

    /** The schema, with a line break at its end. */
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
