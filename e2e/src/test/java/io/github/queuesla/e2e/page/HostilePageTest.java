package io.github.queuesla.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The HTML report with hostile names of contract, clients, service levels and queues. */
class HostilePageTest {

    private static final Path PAGE = Path.of("target/page/hostile.html").toAbsolutePath();
    private static final String CONTRACT = "</title></script><script>window.pwned = 1</script>";
    private static final List<String> LEVELS = List.of(
            "\"><img src=\"http://127.0.0.1:9/x.png\" onerror=\"window.pwned = 2\">",
            "<style>* { display: none }</style><link rel=\"stylesheet\" href=\"http://127.0.0.1:9/x.css\">",
            "gnp.\u202eexe <svg onload=\"window.pwned = 3\"></svg>",
            "]]><![CDATA[--><script>window.pwned = 5</script>",
            "{{constructor.constructor('window.pwned = 6')()}} ${window.pwned = 7}",
            "javascript:window.pwned=8//\u2028&lt;b&gt;' onmouseover='window.pwned = 9");

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException, CountSourceException {
        browser = Browser.start();
        WrittenPage.write(
                PageContracts.named(CONTRACT, LEVELS),
                OrganisationOptions.defaults().withNames(NameStyle.HOSTILE),
                LocalDate.of(2024, 1, 3),
                PAGE);
    }

    @BeforeEach
    void openPage() {
        browser.open(PAGE);
    }

    @Test
    void nothingRunsAndNothingIsFetched() {
        assertThat(browser.evaluate("window.pwned")).isEqualTo("null");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(PAGE.toUri().toString());
    }

    @Test
    void namesAreShownLiterally() {
        assertThat(browser.texts("h1")).containsExactly(CONTRACT);
        assertThat(browser.texts("section.level h2"))
                .isEqualTo(LEVELS.stream()
                        .map(name -> name.replace("\u202e", "\\u202e").replace("\u2028", "\\u2028"))
                        .toList());
        assertThat(browser.evaluate("document.querySelectorAll('img, link[rel=stylesheet], svg[onload]').length"))
                .isEqualTo("0");
    }

    @Test
    void chartsAreDrawn() {
        browser.await("document.querySelectorAll('.chart svg path').length > " + 10 * 2 * LEVELS.size());

        assertThat(browser.evaluate("[...document.querySelectorAll('.chart')]"
                        + ".map(chart => chart.querySelectorAll('svg path').length > 10).join()"))
                .isEqualTo(String.join(",", Collections.nCopies(2 * LEVELS.size(), "true")));
    }

    @Test
    void contentSecurityPolicyBlocksInjectedCode() {
        browser.evaluate("(() => { const script = document.createElement('script');"
                + " script.textContent = 'window.pwned = 4'; document.body.append(script);"
                + " const image = document.createElement('img');"
                + " image.src = 'http://127.0.0.1:9/x.png'; document.body.append(image); })()");

        assertThat(browser.evaluate("window.pwned")).isEqualTo("null");
        assertThat(browser.complaints())
                .hasSize(2)
                .allMatch(complaint -> complaint.contains("Content Security Policy"));
    }
}
