package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builder of the tree from the events of the library; it enforces the limits on the way. */
final class YamlTreeBuilder {

    private final Iterator<Event> events;
    private final Problems problems;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private Position reached = Position.START;
    private int values;

    /** A node with an anchor, and its number of values. */
    private record Anchored(YamlNode node, int values) {}

    YamlTreeBuilder(Iterable<Event> events, Problems problems) {
        this.events = events.iterator();
        this.problems = problems;
    }

    /** The position that reading has reached. */
    Position reached() {
        return reached;
    }

    YamlNode document() {
        next();
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw new UnreadableYaml(
                    Position.START,
                    "the file is empty",
                    "begin with 'format: 1', or create a file with 'contract init'");
        }
        YamlNode root = node(next(), 1);
        next();
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new UnreadableYaml(reached, "a second document begins here", "put each contract in its own file");
        }
        return root;
    }

    private Event next() {
        Event event = events.next();
        event.getStartMark().map(SyntaxFault::position).ifPresent(at -> reached = at);
        return event;
    }

    private YamlNode node(Event event, int depth) {
        Position at = reached;
        if (depth > YamlDocument.MAX_DEPTH) {
            throw new UnreadableYaml(
                    at, "this is nested more than " + YamlDocument.MAX_DEPTH + " levels deep", "use fewer levels");
        }
        if (event instanceof AliasEvent alias) {
            return referred(alias, at);
        }
        int before = values;
        count(1, at);
        YamlNode node = built((NodeEvent) event, at, depth);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, values - before)));
        return node;
    }

    private YamlNode built(NodeEvent event, Position at, int depth) {
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), at);
            return new YamlText(at, scalar.getValue(), scalar.isPlain());
        }
        refuseTag(((CollectionStartEvent) event).getTag(), at);
        return event.getEventId() == Event.ID.SequenceStart ? list(at, depth) : mapping(at, depth);
    }

    private YamlNode list(Position at, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlList(at, items);
    }

    private YamlNode mapping(Position at, int depth) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            YamlText key = key(event, depth);
            YamlNode value = node(next(), depth + 1);
            Position first = seen.putIfAbsent(key.text(), key.at());
            if (first == null) {
                entries.add(new YamlMapping.Entry(key, value));
            } else {
                problems.error(key.at(), "'" + key.text() + "' is already on line " + first.line(), "remove one");
            }
        }
        return new YamlMapping(at, entries);
    }

    private YamlText key(Event event, int depth) {
        Position at = reached;
        if (event instanceof ScalarEvent && node(event, depth + 1) instanceof YamlText text && !text.isNull()) {
            if (text.text().length() > YamlDocument.MAX_KEY_LENGTH) {
                throw new UnreadableYaml(
                        at, "a key has more than " + YamlDocument.MAX_KEY_LENGTH + " characters", "shorten it");
            }
            return text;
        }
        throw new UnreadableYaml(at, "a key must be a word or quoted text", "write 'key: value'");
    }

    private YamlNode referred(AliasEvent alias, Position at) {
        // Anchors are stored when their node is complete, so a node cannot contain itself.
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new UnreadableYaml(
                    at,
                    "*" + alias.getAlias() + " refers to no complete value before it",
                    "put it in quotes if it is text, or define &" + alias.getAlias() + " before it");
        }
        // Each use counts: ten lines of nested references can stand for a billion values ("billion laughs").
        count(anchored.values(), at);
        return anchored.node();
    }

    private void count(int more, Position at) {
        values += more;
        if (values > YamlDocument.MAX_VALUES) {
            throw new UnreadableYaml(
                    at,
                    "the file has more than " + YamlDocument.MAX_VALUES + " values, counting references each time",
                    "use patterns for queues, or split the contract");
        }
    }

    private static void refuseTag(Optional<String> tag, Position at) {
        if (tag.isPresent()) {
            throw new UnreadableYaml(
                    at, "types with '!' are not supported", "remove the '!', or put the text in quotes");
        }
    }
}
