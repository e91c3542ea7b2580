package io.github.queuesla.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.level.ContractSamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTextTest {

    /** Without e-mail autolinks, which GitHub restricts more than this library; see {@link #ADDRESS}. */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    AutolinkExtension.builder()
                            .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                            .build()))
            .build();

    /** Extended e-mail autolinks (GFM 0.29, section 6.9). */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9._-]+");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** The rendered text of a table cell; fails if the document contains anything but text. */
    private static List<String> cells(String markdown) {
        List<String> cells = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell cell) {
                    StringBuilder text = new StringBuilder();
                    for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
                        if (part instanceof Text literal) {
                            text.append(literal.getLiteral());
                        }
                    }
                    cells.add(text.toString().replace("\u200b", ""));
                }
                visitChildren(node);
            }

            @Override
            public void visit(Link link) {
                throw new AssertionError("a link to " + link.getDestination());
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError("an image from " + image.getDestination());
            }

            @Override
            public void visit(HtmlInline html) {
                throw new AssertionError(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError(html.getLiteral());
            }

            @Override
            public void visit(Code code) {
                throw new AssertionError(code.getLiteral());
            }

            @Override
            public void visit(Emphasis emphasis) {
                throw new AssertionError("emphasis");
            }
        });
        return cells;
    }

    private static String seen(String name) {
        return TextSafety.visible(name).strip();
    }

    @Test
    void hostileNamesAreRenderedAsText() {
        for (String name : ContractSamples.hostileNames()) {
            String table = "| a | b |\n|---|---|\n| " + MarkdownText.plain(name) + " | next |\n";
            assertThat(cells(table)).containsExactly("a", "b", seen(name), "next");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyMixOfMarkupIsRenderedAsText(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces = List.of(
                "\\",
                "|",
                "`",
                "*",
                "_",
                "~~",
                "[a]",
                "(b)",
                "<i>",
                "&amp;",
                "!",
                "#",
                "@",
                "x",
                " ",
                "http://e.example",
                "www.e.example",
                "a@e.example",
                "-",
                "1.",
                "\n",
                ">",
                "$");
        String name = "n"
                + String.join(
                        "",
                        IntStream.range(0, random.nextInt(1, 12))
                                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                                .toList())
                + "n";
        assertThat(MarkdownText.plain(name)).doesNotContainPattern(ADDRESS);
        String table = "| a |\n|---|\n| " + MarkdownText.plain(name) + " |\n";
        assertThat(cells(table)).containsExactly("a", seen(name));
    }

    @Test
    void startOfALineNeverBeginsABlock() {
        for (String text : List.of("- item", "+ item", "1. item", "12) item", "# heading", "> quote", "    code")) {
            Node item = PARSER.parse("- " + MarkdownText.plain(text) + "\n")
                    .getFirstChild()
                    .getFirstChild();
            assertThat(item.getFirstChild()).isSameAs(item.getLastChild());
            assertThat(TextContentRenderer.builder()
                            .build()
                            .render(item.getFirstChild())
                            .replace("\u200b", ""))
                    .isEqualTo(text.strip());
        }
    }

    @Test
    void ordinaryNamesNeedNoEscapes() {
        assertThat(MarkdownText.plain("Sales - EU (voice), 2nd level: \"A\""))
                .isEqualTo("Sales - EU (voice), 2nd level: \"A\"");
    }

    @Test
    void tablesOfAWholeReportContainOnlyText() throws IOException {
        String report = Written.as(Format.MARKDOWN, ContractSamples.hostile().report());
        assertThat(cells(report)).containsAll(ContractSamples.hostileNames().subList(0, 4));
    }
}
