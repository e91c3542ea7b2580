package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.level.ContractSamples;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that neither names from outside nor the page itself can run or load anything. */
class PageSafetyTest {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    @Test
    void namesFromOutsideAddNoTags() throws IOException {
        String hostile = PageSamples.page(ContractSamples.hostile(), Map.of(), PageSamples.PLAIN);
        List<String> names = tags(hostile)
                .map(tag -> tag.replaceAll("(?s)[\\s>].*", ""))
                .distinct()
                .toList();

        assertThat(names).doesNotContain("<img", "<b", "<i");
        assertThat(scripts(hostile)).hasSize(2);
        assertThat(hostile).contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void namesFromOutsideAddNoAttributes() throws IOException {
        String page = PageSamples.page(ContractSamples.hostile(), Map.of(), PageSamples.PLAIN);

        assertThat(tags(page)).noneMatch(tag -> tag.matches("(?si).*\\s(on[a-z]+|style|srcdoc)\\s*=.*"));
    }

    @Test
    void hiddenCharactersAreEscaped() throws IOException {
        String page = PageSamples.page(ContractSamples.hostile(), Map.of(), PageSamples.PLAIN);

        assertThat(page.replace("\n", ""))
                .satisfies(text -> assertThat(TextSafety.visible(text)).isEqualTo(text));
        assertThat(page).contains("gnp.\\u202eexe");
    }

    @Test
    void chartDataContainsNoNamesAndNoMarkup() throws IOException {
        String page = PageSamples.page(ContractSamples.hostile(), Map.of(), PageSamples.PLAIN);
        String start = "<script type=\"application/json\" id=\"charts\">";
        String json = page.substring(page.indexOf(start) + start.length());
        json = json.substring(0, json.indexOf("</script>"));

        assertThat(json).startsWith("{\"drawing-1\":").doesNotContain("<", ">", "&", "evil", "client");
    }

    @Test
    void policyAllowsOnlyTheStyleAndScriptsOfThePage() throws Exception {
        String page = PageSamples.page(ContractSamples.oneMonth());
        String policy = first(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")
                .replace("&#39;", "'");

        assertThat(scripts(page)).hasSize(2);
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src " + hash(styles(page).get(0)) + " "
                        + hash(styles(page).get(1)) + "; script-src "
                        + hash(scripts(page).get(0)) + " " + hash(scripts(page).get(1))
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
    }

    @Test
    void namesInTheMarginsOfPaperCannotEndTheirText() {
        String rules =
                new PageStyle("</style>\"}a{b:url(x)}\\", "2024", "", List.of("*/ Ünïted"), Optional.empty()).rules(1);

        assertThat(rules)
                .contains(
                        "@top-left{content:\"\\2a \\2f \\20 Ünïted\\20 \\b7 \\20 \\3c \\2f style\\3e \\22 \\7d a\\7b b\\3a url\\28 x\\29 \\7d \\5c \"}")
                .doesNotContain("</");
    }

    @Test
    void policyPrecedesStyleAndScripts() throws IOException {
        String page = PageSamples.page(ContractSamples.oneMonth());

        assertThat(page.indexOf("Content-Security-Policy"))
                .isLessThan(page.indexOf("<style"))
                .isLessThan(page.indexOf("<link"));
    }

    @Test
    void pageLoadsNothing() throws IOException {
        String page = PageSamples.page(ContractSamples.everything());
        String markup = SCRIPT.matcher(page).replaceAll("");

        assertThat(tags(markup).filter(tag -> tag.matches("(?si).*\\s(src|href|action|poster|data|srcset)=.*")))
                .allMatch(tag ->
                        tag.matches("(?s)<(a|use) [^>]*href=\"#[^\"]*\"[^>]*>|<link rel=\"icon\" href=\"data:,\">"));
        assertThat(styles(page))
                .hasSize(2)
                .allSatisfy(style -> assertThat(style).doesNotContain("url(", "@import", "http"));
    }

    @Test
    void scriptsCannotCloseTheirElement() {
        assertThat(List.of(PageAssets.DEFAULT.charts(), PageAssets.DEFAULT.script()))
                .allSatisfy(script -> assertThat(script)
                        .doesNotContainIgnoringCase("</script")
                        .doesNotContain("<!--"));
    }

    @Test
    void pageScriptNeverParsesTextAsMarkup() {
        assertThat(PageAssets.DEFAULT.script())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval", "Function(");
    }

    private static Stream<String> tags(String page) {
        return TAG.matcher(page).results().map(MatchResult::group);
    }

    private static List<String> scripts(String page) {
        return SCRIPT.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> styles(String page) {
        return STYLE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String first(String page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String hash(String content) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
