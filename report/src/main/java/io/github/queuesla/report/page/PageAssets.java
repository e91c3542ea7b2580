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
 * What is the same on every page: style and scripts, and the policy by which a browser runs these and nothing else.
 *
 * @param style CSS
 * @param scripts in the order in which they run
 * @param policy content security policy
 */
record PageAssets(String style, List<String> scripts, String policy) {

    /** What the product looks like. */
    static final PageAssets DEFAULT = of(resource("page.css"), List.of(resource("echarts.js"), resource("page.js")));

    /** Style and scripts with the policy that lets in these only. */
    static PageAssets of(String style, List<String> scripts) {
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
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream content = PageAssets.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + " is missing from this program");
            }
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
