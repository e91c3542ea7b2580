package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * The explanation of an error message of the YAML library.
 *
 * @param sign a part of the library's message
 * @param blamesStart whether the position to report is the start of the construct, not its end
 * @param message the explanation
 * @param fix what to do
 */
record SyntaxFault(String sign, boolean blamesStart, String message, String fix) {

    private static final List<SyntaxFault> KNOWN = List.of(
            new SyntaxFault("'\\t(TAB)'", false, "a tab is used for indentation", "use spaces"),
            new SyntaxFault(
                    "that cannot start any token",
                    false,
                    "text without quotes cannot begin with this character",
                    "put it in quotes"),
            new SyntaxFault(
                    "mapping values are not allowed here",
                    false,
                    "': ' is not allowed here",
                    "put the text in quotes, or align the key with its neighbours"),
            new SyntaxFault(
                    "scanning an alias",
                    true,
                    "text that begins with * is read as a reference",
                    "put it in quotes: \"*\""),
            new SyntaxFault(
                    "scanning an anchor", true, "text that begins with & is read as an anchor", "put it in quotes"),
            new SyntaxFault(
                    "scanning a quoted scalar: found unexpected end",
                    true,
                    "the quotes opened here are not closed",
                    "close them"),
            new SyntaxFault(
                    "expected ',' or ']'",
                    true,
                    "the list that begins here is not closed, or a comma is missing",
                    "write , between entries and ] at the end"),
            new SyntaxFault(
                    "expected ',' or '}'",
                    true,
                    "the mapping that begins here is not closed, or a comma is missing",
                    "write , between entries and } at the end"),
            new SyntaxFault(
                    "could not find expected ':'",
                    true,
                    "this line is neither a key nor a list entry",
                    "write 'key: value' or '- value'"),
            new SyntaxFault(
                    "expected <block end>",
                    false,
                    "this line is not aligned with the lines that it belongs to",
                    "indent it like its neighbours"),
            new SyntaxFault(
                    "unknown escape character",
                    false,
                    "this escape does not exist in double quotes",
                    "write \\\\ for a backslash, or use single quotes"),
            new SyntaxFault(
                    "expected '<document start>'",
                    false,
                    "the document ends before this point",
                    "indent this line, and put a space after each colon"));

    static UnreadableYaml explain(MarkedYamlEngineException fault, Position reached) {
        String said = Objects.requireNonNullElse(fault.getContext(), "") + ": "
                + Objects.requireNonNullElse(fault.getProblem(), "");
        Optional<Position> start = fault.getContextMark().map(SyntaxFault::position);
        Position found = fault.getProblemMark()
                .map(SyntaxFault::position)
                .or(() -> start)
                .orElse(reached);
        // The library has no error codes, only wording; YamlDocumentTest notices when a new version changes it.
        return KNOWN.stream()
                .filter(known -> said.contains(known.sign))
                .findFirst()
                .map(known ->
                        new UnreadableYaml(known.blamesStart ? start.orElse(found) : found, known.message, known.fix))
                .orElseGet(() -> new UnreadableYaml(
                        found,
                        "this is not valid YAML (" + said.strip() + ")",
                        "check indentation, quotes and brackets here and on the line before"));
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
