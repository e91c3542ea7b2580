package io.github.queuesla.contract.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.contract.problem.Problems;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree, its positions and its limits. */
class YamlDocumentTest {

    private static String fault(String text) {
        Problems problems = new Problems("contract.yaml");
        assertThat(YamlDocument.read(text, problems)).isEmpty();
        assertThat(problems.inOrder()).hasSize(1);
        return problems.inOrder().get(0).text("f");
    }

    private static YamlNode read(String text) {
        Problems problems = new Problems("contract.yaml");
        Optional<YamlNode> root = YamlDocument.read(text, problems);
        assertThat(problems.inOrder()).isEmpty();
        return root.orElseThrow();
    }

    @Test
    void everyNodeHasItsPosition() {
        YamlMapping root = (YamlMapping) read("# first\na: 1\nb:\n  - {c: \uD83D\uDE00, d: e}\n");
        assertThat(root.entries().get(0).key().at()).hasToString("2:1");
        assertThat(root.entries().get(0).value().at()).hasToString("2:4");
        YamlList list = (YamlList) root.entries().get(1).value();
        YamlMapping inner = (YamlMapping) list.items().get(0);
        assertThat(inner.at()).hasToString("4:5");
        assertThat(inner.entries().get(1).key().at())
                .as("columns are code points")
                .hasToString("4:12");
    }

    @Test
    void allValuesAreTexts() {
        YamlMapping root = (YamlMapping) read("a: 1e3\nb: 08:00\nc: NO\nd: 2024-02-30\ne: ~\nf: '~'\ng: true\n");
        assertThat(root.entries())
                .extracting(entry -> ((YamlText) entry.value()).text())
                .containsExactly("1e3", "08:00", "NO", "2024-02-30", "~", "~", "true");
        assertThat(((YamlText) root.entries().get(4).value()).isNull()).isTrue();
        assertThat(((YamlText) root.entries().get(5).value()).isNull()).isFalse();
        assertThat(((YamlText) root.entries().get(6).value()).isBoolean()).isTrue();
    }

    @Test
    void depthIsLimited() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(YamlList.class);
        assertThat(fault("[".repeat(65) + "]".repeat(65)))
                .contains("f:1:65: error: this is nested more than 64 levels deep");
        assertThat(fault("[".repeat(1_000_000))).contains("nested more than 64 levels deep");
        assertThat(fault("- ".repeat(100_000) + "a")).contains("nested more than 64 levels deep");
        assertThat(fault("{a: ".repeat(100_000))).contains("nested more than 64 levels deep");
    }

    @Test
    void lengthIsLimited() {
        assertThat(fault("a: " + "x".repeat(YamlDocument.MAX_LENGTH)))
                .contains("f:1:1: error: the file has more than 4000000 characters");
    }

    @Test
    void referencesCountEachTimeTheyAreUsed() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String line = ("*a" + (i - 1) + " , ").repeat(10);
            laughs.append("a" + i + ": &a" + i + " [" + line + "]\n");
        }
        assertThat(fault(laughs.toString())).contains("f:6:10:").contains("more than 200000 values");
    }

    @Test
    void keysAreLimitedInLength() {
        assertThat(fault("? " + "k".repeat(1_001) + "\n: x")).contains("f:1:3: error: a key has more than 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!java.net.URL [x]", "a: !!str b", "!local {a: b}", "a: [!<tag:x> b]", "a: ! b"})
    void typesAreRefused(String text) {
        assertThat(fault(text)).contains("types with '!' are not supported");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '|', textBlock = """
            a: @x;             1:4: error: text without quotes cannot begin with this character: put it in quotes
            a: "\\q";          1:6: error: this escape does not exist in double quotes: write \\\\ for a backslash, or use single quotes
            a: "\\x;           1:1: error: the text from here on cannot be read as YAML: check quotes and escapes after this point
            a: &;              1:4: error: text that begins with & is read as an anchor: put it in quotes
            a: {b: c;          1:4: error: the mapping that begins here is not closed, or a comma is missing: write , between entries and } at the end
            "a":b;             1:4: error: the document ends before this point: indent this line, and put a space after each colon
            ? [a];             1:3: error: a key must be a word or quoted text: write 'key: value'
            a: > x;            1:6: error: this is not valid YAML (while scanning a block scalar: expected a comment or a line break, but found x(120)): check indentation, quotes and brackets here and on the line before
            """)
    void syntaxIsExplained(String text, String told) {
        assertThat(fault(text)).isEqualTo("f:" + told);
    }

    @Test
    void strayWordIsExplained() {
        assertThat(fault("a: b\nc")).startsWith("f:2:1: error: this line is neither a key nor a list entry");
    }

    @Test
    void forbiddenCharactersHaveAPosition() {
        assertThat(fault("a: b\r\nc: x\u0000")).startsWith("f:2:5: error: the character U+0000");
        assertThat(fault("a: b\rc: \uD800 ")).startsWith("f:2:4: error: the character U+D800");
        assertThat(fault("a: \u001b[2J")).startsWith("f:1:4: error: the character U+001B");
    }
}
