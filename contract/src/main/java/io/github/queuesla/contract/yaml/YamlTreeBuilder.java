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

/** Makes a tree of the library's events and keeps the limits while it does. */
final class YamlTreeBuilder {

    private final Iterator<Event> events;
    private final Problems problems;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private Position reached = Position.START;
    private int values;

    /** A part that can be referred to, and how many values it stands for. */
    private record Anchored(YamlNode node, int values) {}

    YamlTreeBuilder(Iterable<Event> events, Problems problems) {
        this.events = events.iterator();
        this.problems = problems;
    }

    /** How far reading has come. */
    Position reached() {
        return reached;
    }

    YamlNode document() {
        next();
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw new UnreadableYaml(
                    Position.START,
                    "the file is empty",
                    "begin with 'format: 1', or have a file begun by 'contract init'");
        }
        YamlNode root = node(next(), 1);
        next();
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new UnreadableYaml(reached, "a second document begins here", "keep one contract in one file");
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
                    at, "this is nested more than " + YamlDocument.MAX_DEPTH + " deep", "write it flatter");
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
                problems.error(
                        key.at(),
                        "'" + key.text() + "' stands here twice, first on line " + first.line(),
                        "remove one");
            }
        }
        return new YamlMapping(at, entries);
    }

    private YamlText key(Event event, int depth) {
        Position at = reached;
        if (event instanceof ScalarEvent && node(event, depth + 1) instanceof YamlText text && !text.isNothing()) {
            if (text.text().length() > YamlDocument.MAX_KEY_LENGTH) {
                throw new UnreadableYaml(
                        at, "a key has more than " + YamlDocument.MAX_KEY_LENGTH + " characters", "shorten it");
            }
            return text;
        }
        throw new UnreadableYaml(at, "a key is a word or a text in quotes", "write 'key: value'");
    }

    private YamlNode referred(AliasEvent alias, Position at) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new UnreadableYaml(
                    at,
                    "*" + alias.getAlias() + " refers to nothing that is complete before it",
                    "put it in quotes if it is a text, or mark what it refers to with &" + alias.getAlias());
        }
        count(anchored.values(), at);
        return anchored.node();
    }

    private void count(int more, Position at) {
        values += more;
        if (values > YamlDocument.MAX_VALUES) {
            throw new UnreadableYaml(
                    at,
                    "the file has more than " + YamlDocument.MAX_VALUES + " values, references counted each time",
                    "name queues by pattern, or split the contract");
        }
    }

    private static void refuseTag(Optional<String> tag, Position at) {
        if (tag.isPresent()) {
            throw new UnreadableYaml(at, "a type cannot be given with '!'", "remove it, or put the text in quotes");
        }
    }
}
