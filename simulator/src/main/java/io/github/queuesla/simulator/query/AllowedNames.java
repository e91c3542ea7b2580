package io.github.queuesla.simulator.query;

import io.github.queuesla.simulator.wire.Field;
import io.github.queuesla.simulator.wire.Problem;
import io.github.queuesla.simulator.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The names that a query may use, as published in the vendor's SDK 198.1.0. */
public final class AllowedNames {

    /** Names of conversation metrics. */
    public static final AllowedNames METRIC = new AllowedNames("metrics.txt", "ConversationMetric");
    /** Names of conversation dimensions. */
    public static final AllowedNames DIMENSION = new AllowedNames("dimensions.txt", "ConversationDimension");

    /** Names of metrics of what is in a queue now. */
    public static final AllowedNames OBSERVATION_METRIC =
            new AllowedNames("observation-metrics.txt", "QueueObservationMetric");
    /** Names of dimensions of what is in a queue now. */
    public static final AllowedNames OBSERVATION_DIMENSION =
            new AllowedNames("observation-dimensions.txt", "QueueObservationDimension");
    /** Names of metrics of conversations going on; the two of longest times are newer than that SDK. */
    public static final AllowedNames ACTIVITY_METRIC =
            new AllowedNames("activity-metrics.txt", "ConversationActivityMetric");
    /** Names of dimensions of conversations going on. */
    public static final AllowedNames ACTIVITY_DIMENSION =
            new AllowedNames("activity-dimensions.txt", "ConversationActivityDimension");

    private final Set<String> names;
    private final String fieldType;

    private AllowedNames(String resource, String fieldType) {
        this.names = read(resource);
        this.fieldType = fieldType;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(AllowedNames.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new LinkedHashSet<>(text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it is one of them. */
    public boolean knows(String name) {
        return names.contains(name);
    }

    /** The name in this field; refuses any other name. */
    public String check(Field field) {
        String name = field.text();
        if (!knows(name)) {
            throw notAllowed(field, fieldType, names);
        }
        return name;
    }

    /** The refusal of a value that is not allowed. */
    public static Refusal notAllowed(Field field, String fieldType, Set<String> allowed) {
        String value = field.text();
        String list = String.join(", ", allowed);
        String message =
                "Value [" + value + "] is not valid for field type [" + fieldType + "]. Allowable values are: " + list;
        return new Refusal(Problem.of(400, "invalid.value", message)
                .withParams(Map.of("value", value, "fieldType", fieldType, "allowableValues", list))
                .withDetail(field.path(), "invalid.value"));
    }
}
