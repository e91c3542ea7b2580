package io.github.queuesla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links of the repository lead to existing files, and pages for developers name existing types. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> GENERATED = Set.of("target", "node_modules", ".git");

    /** Decisions, which never change, and generated texts. */
    private static final List<String> NOT_OF_TODAY = List.of("docs/adr", "cli/src");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern DECISION = Pattern.compile("docs/adr/(\\d{4})");

    /** A type in backticks, optionally with its package and a member. */
    private static final Pattern TYPE =
            Pattern.compile("`((?:[a-z0-9]+[./])*[A-Z]\\w*[a-z]\\w*)(?:\\.\\w+)*(?:\\(\\))?`");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .map(ROOT::relativize)
                    .filter(path -> Stream.iterate(path, part -> part != null, Path::getParent)
                            .noneMatch(part -> GENERATED.contains(String.valueOf(part.getFileName()))))
                    .filter(path -> !path.toString().contains("/src/test/resources/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path page : files(".md")) {
            for (MatchResult link : found(LINK, page)) {
                Path folder = Optional.ofNullable(page.getParent()).orElse(Path.of(""));
                Path target = link.group(1).isEmpty() ? page : folder.resolve(link.group(1));
                Path file = ROOT.resolve(target);
                assertThat(file).as("%s: %s", page, link.group()).exists();
                if (link.group(2) != null) {
                    assertThat(ManualPage.read(
                                            ManualPage.MANUAL.relativize(file).toString())
                                    .anchors())
                            .as("%s: %s", page, link.group())
                            .contains(link.group(2));
                }
            }
        }
    }

    @Test
    void everyTypeOfTheDevelopersPagesExists() throws IOException {
        List<String> sources = files(".java").stream().map(path -> "/" + path).toList();
        List<String> unknown = new ArrayList<>();
        int known = 0;
        for (Path page : files(".md")) {
            if (NOT_OF_TODAY.stream().anyMatch(page::startsWith) || !isForDevelopers(page)) {
                continue;
            }
            for (MatchResult type : found(TYPE, page)) {
                String file = "/" + type.group(1).replace('.', '/') + ".java";
                if (sources.stream().anyMatch(source -> source.endsWith(file))) {
                    known++;
                } else {
                    unknown.add(page + ": " + type.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(known).isGreaterThan(100);
    }

    @Test
    void everyDecisionThatAPageNamesExists() throws IOException {
        List<String> decisions = files(".md").stream().map(Path::toString).toList();
        for (Path page : files(".md")) {
            for (MatchResult decision : found(DECISION, page)) {
                assertThat(decisions)
                        .as("%s: %s", page, decision.group())
                        .anyMatch(name -> name.startsWith(decision.group()));
            }
        }
    }

    private static boolean isForDevelopers(Path page) {
        return page.endsWith("CONTRIBUTING.md")
                || page.endsWith("docs/architecture.md")
                || (page.endsWith("README.md") && page.getNameCount() == 2);
    }

    private static List<MatchResult> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve(page))).results().toList();
    }
}
