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
 * The forms in which a secret travels: as it is; in an address, a JSON text or a page, each with its own way to write other
 * characters than letters and digits; and within the Base64 of whatever it is a part of. Thread-safe.
 */
final class SecretForms {

    private static final int SHORTEST_ANCHOR = 4;
    private static final int SHORTEST_CORE = 8;
    private static final String BASE64_SIGNS = "+/-_=%";

    private final String secret;
    private final String anchor;

    /** What the Base64 of everything that holds the secret has in common, for each of the three offsets; letters and digits. */
    private final Set<String> cores;

    /** What finds every other form; made when a text may hold one, since hardly any does. */
    private volatile @Nullable Pattern escaped;

    private SecretForms(String secret) {
        this.secret = secret;
        this.anchor = anchor(secret);
        this.cores = cores(secret.getBytes(StandardCharsets.UTF_8));
    }

    static SecretForms of(String secret) {
        return new SecretForms(secret);
    }

    /** The text with {@code ***} in place of each. */
    String clean(String text) {
        String clean = text;
        // Most texts hold nothing of the kind, which a plain search finds out much faster.
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

    /** The text without the whole of any Base64 that the core is a part of. */
    private static String withoutAround(String core, String text) {
        int found = text.indexOf(core);
        if (found < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        int kept = 0;
        while (found >= 0) {
            int first = found;
            while (first > kept && isBase64(text.charAt(first - 1))) {
                first--;
            }
            int next = found + core.length();
            while (next < text.length() && isBase64(text.charAt(next))) {
                next++;
            }
            clean.append(text, kept, first).append("***");
            kept = next;
            found = text.indexOf(core, kept);
        }
        return clean.append(text, kept, text.length()).toString();
    }

    private static boolean isBase64(char character) {
        return isPlain(character) || BASE64_SIGNS.indexOf(character) >= 0;
    }

    private static boolean isPlain(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    /** The longest run of characters that no escaping changes; empty when there is none worth looking for. */
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
        // In an address within an address, the percent sign is written as %25.
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
        // As it is, in a JSON text, and in one within another. Last, since it may be the beginning of the others.
        forms.add("\\\\{0,3}" + Pattern.quote(written));
        return "(?:" + String.join("|", forms) + ")";
    }

    private static Set<String> cores(byte[] secret) {
        Set<String> cores = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + secret.length];
            System.arraycopy(secret, 0, shifted, before, secret.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // A character that is made of bits of what comes before or after may be any.
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
