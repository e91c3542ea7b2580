package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.yaml.YamlMapping;
import io.github.queuesla.contract.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping that has only known keys. */
public final class SectionShape extends Shape<Section> {

    private final String noun;
    private final Map<String, Key<?>> keys;
    private final Rules rules;

    /**
     * The rules for the keys of a mapping.
     *
     * @param required the keys that must be present
     * @param alternatives whether there must be exactly one key
     * @param decisive the key without whose valid value nothing else is read
     */
    private record Rules(List<Key<?>> required, boolean alternatives, Optional<Key<?>> decisive) {}

    private SectionShape(String noun, Map<String, Key<?>> keys, Rules rules) {
        this.noun = noun;
        this.keys = keys;
        this.rules = rules;
    }

    /**
     * A mapping with required and optional keys.
     *
     * @param noun what it is, with its article, for messages
     */
    public static SectionShape of(String noun, List<Key<?>> required, List<Key<?>> optional) {
        Map<String, Key<?>> keys = new LinkedHashMap<>();
        required.forEach(key -> keys.put(key.name(), key));
        optional.forEach(key -> keys.put(key.name(), key));
        return new SectionShape(noun, keys, new Rules(required, false, Optional.empty()));
    }

    /** A mapping with exactly one of these keys. */
    public static SectionShape oneOf(String noun, List<Key<?>> alternatives) {
        Map<String, Key<?>> keys = of(noun, List.of(), alternatives).keys;
        return new SectionShape(noun, keys, new Rules(List.of(), true, Optional.empty()));
    }

    /** This mapping, in which nothing else is read if the value of that key is wrong. */
    public SectionShape decidedBy(Key<?> key) {
        return new SectionShape(noun, keys, new Rules(rules.required, rules.alternatives, Optional.of(key)));
    }

    @Override
    Optional<Section> read(Element found, Problems problems) {
        if (!(found.node() instanceof YamlMapping mapping)) {
            found.isNot("a mapping", "write 'key: value' with the keys " + String.join(", ", keys.keySet()), problems);
            return Optional.empty();
        }
        if (rules.decisive.isPresent() && !isWorthReading(mapping, rules.decisive.get(), problems)) {
            return Optional.empty();
        }
        Map<String, Located<Optional<?>>> written = new LinkedHashMap<>();
        List<YamlText> unknown = new ArrayList<>();
        for (YamlMapping.Entry entry : mapping.entries()) {
            Key<?> key = keys.get(entry.key().text());
            if (key == null) {
                unknown.add(entry.key());
            } else {
                written.put(
                        key.name(),
                        new Located<>(read(key, entry, problems), entry.key().at()));
            }
        }
        // Only now: a misspelt key must not take the place of the correct one further down.
        unknown.forEach(key -> refuse(key, written, problems));
        for (Key<?> key : rules.required) {
            if (!written.containsKey(key.name())) {
                problems.error(
                        found.at(),
                        noun + " needs '" + key.name() + "'",
                        "add '" + key.name() + ": ...', " + key.description());
            }
        }
        if (rules.alternatives && !isOne(written, found, problems)) {
            return Optional.empty();
        }
        return Optional.of(Section.of(found.at(), written));
    }

    private static <T> Optional<T> read(Key<T> key, YamlMapping.Entry entry, Problems problems) {
        return key.shape().read(new Element(entry.value(), entry.key().at(), "'" + key.name() + "'"), problems);
    }

    private static boolean isWorthReading(YamlMapping mapping, Key<?> decisive, Problems problems) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(decisive.name()))
                .allMatch(entry -> read(decisive, entry, problems).isPresent());
    }

    /** Reports an unknown key. It counts as the key that was probably meant, so that this one is not reported as missing. */
    private void refuse(YamlText key, Map<String, Located<Optional<?>>> written, Problems problems) {
        String name = key.text();
        String fix = Suggestion.instead(name, keys.keySet());
        List<String> meant = Suggestion.nearest(name, keys.keySet()).stream().toList();
        if (name.equals("<<")) {
            // The merge key of YAML 1.1 (yaml.org/type/merge.html), gone in YAML 1.2. It may stand for any key.
            fix = "put shared values under 'defaults', or repeat them";
            meant = List.copyOf(keys.keySet());
        } else if (name.indexOf(':') > 0 && keys.containsKey(name.substring(0, name.indexOf(':')))) {
            fix = "put a space after the colon";
            meant = List.of(name.substring(0, name.indexOf(':')));
        }
        problems.error(key.at(), "'" + name + "' is not a key of " + noun, fix);
        meant.forEach(word -> written.putIfAbsent(word, new Located<>(Optional.empty(), key.at())));
    }

    private boolean isOne(Map<String, Located<Optional<?>>> written, Element found, Problems problems) {
        if (written.size() == 1) {
            return true;
        }
        List<Located<Optional<?>>> all = List.copyOf(written.values());
        problems.error(
                all.isEmpty() ? found.at() : all.get(1).at(),
                noun + " needs exactly one key, not " + (all.isEmpty() ? "none" : all.size()),
                "use one of " + String.join(", ", keys.keySet()));
        return false;
    }

    /** The JSON Schema of a whole document, with its definitions. */
    public Map<String, Object> schemaDocument(String id, String title) {
        SchemaParts parts = new SchemaParts();
        Map<String, Object> body = schema(parts);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", id);
        document.put("title", title);
        document.putAll(body);
        document.put("$defs", parts.all());
        return document;
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.values().forEach(key -> properties.put(key.name(), key.schema(parts)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!rules.required.isEmpty()) {
            schema.put(
                    "required",
                    new ArrayList<>(rules.required.stream().map(Key::name).toList()));
        }
        if (rules.alternatives) {
            schema.put("minProperties", 1);
            schema.put("maxProperties", 1);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
