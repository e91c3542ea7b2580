package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The style and the scripts of every page, and the policy that lets a browser run these and nothing else.
 *
 * @param style the CSS
 * @param scripts the scripts in the order of their execution
 * @param policy the content security policy
 */
record PageAssets(String style, List<String> scripts, String policy) {

    /** The style and scripts of the product. */
    static final PageAssets DEFAULT = of(resource("page.css"), List.of(resource("echarts.js"), resource("page.js")));

    /** Style and scripts with a policy that allows only these. */
    static PageAssets of(String style, List<String> scripts) {
        // Hashes allow exactly these inline elements, without 'unsafe-inline' (CSP Level 3, section 2.3.1).
        String policy = "default-src 'none'; style-src " + hash(style) + "; script-src "
                + scripts.stream().map(PageAssets::hash).collect(Collectors.joining(" "))
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        return new PageAssets(style, List.copyOf(scripts), policy);
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream content = PageAssets.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + ": resource is missing from the jar");
            }
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
