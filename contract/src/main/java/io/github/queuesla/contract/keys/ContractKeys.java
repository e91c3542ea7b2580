package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.EitherShape;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.ListShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.SchemaTypes;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.contract.schema.TextShape;
import io.github.queuesla.contract.schema.ValueShape;
import io.github.queuesla.core.quantity.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The top-level keys of a contract file. */
public final class ContractKeys {

    /** The only version of the format that this release reads. */
    public static final String VERSION = "1";

    /**
     * A group of queues as written in the file. Immutable.
     *
     * @param queues its own queues
     * @param groups the names of the groups that it contains
     * @param hours the name of its opening hours; absent when it has none of its own
     */
    public record Group(List<Located<String>> queues, List<Located<String>> groups, Optional<Located<String>> hours) {
        public Group {
            queues = List.copyOf(queues);
            groups = List.copyOf(groups);
        }
    }

    public static final Key<String> FORMAT = Key.of(
            "format",
            ValueShape.of(
                    "a format", VERSION, ContractKeys::version, SchemaTypes.oneOf(Integer.valueOf(VERSION), VERSION)),
            "the version of the file format, " + VERSION);
    public static final Key<String> CONTRACT = Key.of("contract", new TextShape("a name"), "the name of the contract");
    public static final Key<Section> DEFAULTS =
            Key.of("defaults", LevelKeys.DEFAULTS, "values for every service level that does not set its own");
    private static final Shape<List<Located<String>>> QUEUES = ListShape.oneOrMore(new TextShape("a queue"));
    private static final Key<List<Located<String>>> GROUP_QUEUES =
            Key.of("queues", QUEUES, "the queues of the group, by id, name or pattern");
    private static final Key<List<Located<String>>> GROUP_GROUPS = Key.of(
            "groups", ListShape.oneOrMore(new TextShape("the name of a group")), "the groups that this group contains");
    private static final Key<String> GROUP_HOURS = Key.of(
            "hours",
            new TextShape("the name of opening hours"),
            "the name of the opening hours in which contacts of the group count, in service levels without hours of their own");
    public static final Key<List<TableShape.Row<String, Group>>> GROUPS = Key.of(
            "groups",
            TableShape.of(
                    new TextShape("a name"),
                    new EitherShape<>(
                            QUEUES.as(queues -> new Group(queues, List.of(), Optional.empty())),
                            SectionShape.of("a group", List.of(), List.of(GROUP_QUEUES, GROUP_GROUPS, GROUP_HOURS))
                                    .then((group, at, problems) -> group(group))),
                    "a mapping of groups",
                    "write a mapping such as {sales: [Sales, \"Sales *\"]}"),
            "groups of queues by name; queues by id, name or pattern");
    public static final Key<List<TableShape.Row<String, Section>>> HOURS = Key.of(
            "hours",
            TableShape.of(
                    new TextShape("a name"),
                    HoursKeys.SHAPE.as(hours -> hours),
                    "a mapping of opening hours",
                    "write a mapping such as {office: {week: {monday-friday: [\"08:00-18:00\"]}}}"),
            "opening hours by name");
    public static final Key<List<Located<Section>>> SERVICE_LEVELS = Key.of(
            "service-levels",
            ListShape.of(LevelKeys.SHAPE, "a list of service levels", "begin each with '- name: ...'"),
            "the service levels of the contract");

    public static final Key<Section> REPORT =
            Key.of("report", ReportKeys.SHAPE, "the look of HTML reports on the contract");

    /** The whole file. */
    public static final SectionShape SHAPE = SectionShape.of(
                    "a contract", List.of(FORMAT, CONTRACT, SERVICE_LEVELS), List.of(DEFAULTS, GROUPS, HOURS, REPORT))
            // Another version may have other keys, so only its number is reported (docs/adr/0012).
            .decidedBy(FORMAT);

    private ContractKeys() {}

    private static String version(String text) {
        if (!text.equals(VERSION)) {
            throw new InvalidValueException(
                    "format '" + text + "' is not supported",
                    "write " + VERSION + ", or use a version of queue-sla that supports it");
        }
        return text;
    }

    private static Optional<Group> group(Section written) {
        boolean faulty = Stream.<Key<?>>of(GROUP_QUEUES, GROUP_GROUPS, GROUP_HOURS)
                .anyMatch(key -> written.has(key) && written.get(key).isEmpty());
        return faulty
                ? Optional.empty()
                : Optional.of(new Group(
                        written.value(GROUP_QUEUES).orElse(List.of()),
                        written.value(GROUP_GROUPS).orElse(List.of()),
                        written.get(GROUP_HOURS)));
    }
}
