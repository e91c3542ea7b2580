package io.github.queuesla.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content security policy that lets a browser use the styles and scripts of a page and nothing else.
 *
 * @param styles the contents of its style elements
 * @param scripts the contents of its script elements
 */
record Policy(List<String> styles, List<String> scripts) {

    /** The value of the header or of the meta element. */
    String text() {
        // Hashes allow exactly these inline elements, without 'unsafe-inline' (CSP Level 3, section 2.3.1).
        return "default-src 'none'; style-src " + hashes(styles) + "; script-src " + hashes(scripts)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> contents) {
        return contents.stream().map(Policy::hash).collect(Collectors.joining(" "));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", impossible);
        }
    }
}
