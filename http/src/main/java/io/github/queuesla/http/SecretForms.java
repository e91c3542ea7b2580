package io.github.queuesla.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The encodings in which a text may contain a secret: plain, percent-encoded, escaped for JSON or HTML, and inside
 * Base64 of a longer text. Thread-safe.
 */
final class SecretForms {

    private static final int SHORTEST_ANCHOR = 4;
    private static final int SHORTEST_CORE = 8;
    private static final String BASE64_SIGNS = "+/-_=%";

    private final String secret;
    private final String anchor;

    /** For each of the three offsets, the part of its Base64 that does not depend on the text around the secret. */
    private final Set<String> cores;

    /** Matches the plain and escaped forms; compiled on first use, since hardly any text contains one. */
    private volatile @Nullable Pattern escaped;

    private SecretForms(String secret) {
        this.secret = secret;
        this.anchor = anchor(secret);
        this.cores = cores(secret.getBytes(StandardCharsets.UTF_8));
    }

    static SecretForms of(String secret) {
        return new SecretForms(secret);
    }

    /** The text with {@code ***} in place of each form. */
    String clean(String text) {
        String clean = text;
        // A plain search rules out nearly all texts, and is much faster than the pattern.
        if (clean.contains(anchor)) {
            clean = escaped().matcher(clean).replaceAll("***");
        }
        for (String core : cores) {
            clean = withoutAround(core, clean);
        }
        return clean;
    }

    private Pattern escaped() {
        Pattern made = escaped;
        if (made == null) {
            made = Pattern.compile(
                    secret.codePoints().mapToObj(SecretForms::escapes).collect(Collectors.joining()));
            escaped = made;
        }
        return made;
    }

    /**
     * The text without the Base64 words that contain the core; the whole word goes, since its rest may decode to the
     * secret.
     */
    private static String withoutAround(String core, String text) {
        int found = text.indexOf(core);
        if (found < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        int copied = 0;
        while (found >= 0) {
            int first = found;
            while (first > copied && isBase64(text.charAt(first - 1))) {
                first--;
            }
            int next = found + core.length();
            while (next < text.length() && isBase64(text.charAt(next))) {
                next++;
            }
            clean.append(text, copied, first).append("***");
            copied = next;
            found = text.indexOf(core, copied);
        }
        return clean.append(text, copied, text.length()).toString();
    }

    private static boolean isBase64(char character) {
        return isPlain(character) || BASE64_SIGNS.indexOf(character) >= 0;
    }

    private static boolean isPlain(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    /** The longest run of characters that no encoding changes; empty when it is too short to search for. */
    private static String anchor(String secret) {
        String longest = longestPlainRun(secret);
        return longest.length() < SHORTEST_ANCHOR ? "" : longest;
    }

    private static String longestPlainRun(String text) {
        String longest = "";
        Matcher runs = Pattern.compile("[A-Za-z0-9]+").matcher(text);
        while (runs.find()) {
            longest = runs.group().length() > longest.length() ? runs.group() : longest;
        }
        return longest;
    }

    private static String escapes(int character) {
        String written = Character.toString(character);
        if (isPlain(character)) {
            return written;
        }
        List<String> forms = new ArrayList<>();
        // An address inside an address is percent-encoded again: % becomes %25 (RFC 3986 section 2.4).
        StringBuilder percent = new StringBuilder();
        for (byte each : written.getBytes(StandardCharsets.UTF_8)) {
            percent.append(String.format(Locale.ROOT, "%%(?:25){0,3}(?i:%02x)", each & 0xff));
        }
        forms.add(percent.toString());
        String units = written.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\\\{1,4}u(?i:%04x)", unit))
                .collect(Collectors.joining());
        forms.add(units);
        forms.add(String.format(Locale.ROOT, "&#(?:0{0,4}%d|(?i:x0{0,4}%x));", character, character));
        switch (character) {
            case '&' -> forms.add("&amp;");
            case '<' -> forms.add("&lt;");
            case '>' -> forms.add("&gt;");
            case '"' -> forms.add("&quot;");
            case '\'' -> forms.add("&apos;");
            case ' ' -> forms.add("\\+|%(?:25){0,3}(?i:2b)");
            default -> {}
        }
        // Plain, in JSON, and in JSON inside JSON. Last, since it may be a prefix of the other forms.
        forms.add("\\\\{0,3}" + Pattern.quote(written));
        return "(?:" + String.join("|", forms) + ")";
    }

    private static Set<String> cores(byte[] secret) {
        Set<String> cores = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + secret.length];
            System.arraycopy(secret, 0, shifted, before, secret.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // Each Base64 character encodes 6 bits (RFC 4648 section 4): those at the edges share bits with the text
            // around the secret.
            int first = (before * 8 + 5) / 6;
            int last = shifted.length * 8 / 6;
            String core = encoded.substring(first, last);
            if (core.length() >= SHORTEST_CORE) {
                String plain = longestPlainRun(core);
                if (plain.length() >= SHORTEST_CORE) {
                    cores.add(plain);
                } else {
                    cores.add(core);
                    cores.add(core.replace('+', '-').replace('/', '_'));
                }
            }
        }
        return cores;
    }
}
