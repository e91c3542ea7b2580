package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in plain words what the YAML library means.
 *
 * @param sign a part of what the library says
 * @param blamesStart whether the place to look at is where the construct began
 * @param message what it means
 * @param fix what to do about it
 */
record SyntaxFault(String sign, boolean blamesStart, String message, String fix) {

    private static final List<SyntaxFault> KNOWN = List.of(
            new SyntaxFault("'\\t(TAB)'", false, "a tab stands where only blanks may indent", "replace it with blanks"),
            new SyntaxFault(
                    "that cannot start any token",
                    false,
                    "a text cannot begin with this character",
                    "put it in quotes"),
            new SyntaxFault(
                    "mapping values are not allowed here",
                    false,
                    "a ': ' where no key can stand",
                    "put the text in quotes, or align the key with its neighbours"),
            new SyntaxFault(
                    "scanning an alias",
                    true,
                    "a text that begins with * is taken for a reference",
                    "put it in quotes: \"*\""),
            new SyntaxFault(
                    "scanning an anchor", true, "a text that begins with & is taken for a mark", "put it in quotes"),
            new SyntaxFault(
                    "scanning a quoted scalar: found unexpected end",
                    true,
                    "the quotes opened here are not closed",
                    "close them"),
            new SyntaxFault(
                    "expected ',' or ']'",
                    true,
                    "the list in brackets that begins here is not closed, or lacks a comma",
                    "write , between entries and ] at the end"),
            new SyntaxFault(
                    "expected ',' or '}'",
                    true,
                    "the mapping in braces that begins here is not closed, or lacks a comma",
                    "write , between entries and } at the end"),
            new SyntaxFault(
                    "could not find expected ':'",
                    true,
                    "this line is neither a key nor an entry of a list",
                    "write 'key: value' or '- value'"),
            new SyntaxFault(
                    "expected <block end>",
                    false,
                    "this line does not line up with what it belongs to",
                    "indent it like its neighbours"),
            new SyntaxFault(
                    "unknown escape character",
                    false,
                    "there is no such escape within double quotes",
                    "write \\\\ for a backslash, or use single quotes"),
            new SyntaxFault(
                    "expected '<document start>'",
                    false,
                    "the document ended before this place",
                    "indent this line, and put a blank behind each colon"));

    static UnreadableYaml explain(MarkedYamlEngineException fault, Position reached) {
        String said = Objects.requireNonNullElse(fault.getContext(), "") + ": "
                + Objects.requireNonNullElse(fault.getProblem(), "");
        Optional<Position> start = fault.getContextMark().map(SyntaxFault::position);
        Position found = fault.getProblemMark()
                .map(SyntaxFault::position)
                .or(() -> start)
                .orElse(reached);
        return KNOWN.stream()
                .filter(known -> said.contains(known.sign))
                .findFirst()
                .map(known ->
                        new UnreadableYaml(known.blamesStart ? start.orElse(found) : found, known.message, known.fix))
                .orElseGet(() -> new UnreadableYaml(
                        found,
                        "this is no YAML (" + said.strip() + ")",
                        "check indentation, quotes and brackets here and on the line before"));
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
