package io.github.queuesla.e2e.secrecy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A secret that is unique in every output.
 *
 * @param core the part that no escaping changes, which the search looks for
 * @param text the complete secret, with characters that URLs, JSON and HTML escape
 */
record Canary(String core, String text) {

    /** The encodings in which a server may send it back in a JSON body. */
    List<String> echoes() {
        List<String> echoes = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String url = URLEncoder.encode(text, StandardCharsets.UTF_8);
        echoes.add(text);
        echoes.add(url);
        echoes.add(url.replace("+", "%20"));
        echoes.add(lowerCaseEscapes(url));
        echoes.add(URLEncoder.encode(url, StandardCharsets.UTF_8));
        echoes.add(jsonEscaped());
        echoes.add(jsonEscaped().replace("/", "\\/"));
        echoes.add(unicodeEscaped());
        echoes.add(htmlEscaped());
        echoes.add(Base64.getEncoder().encodeToString(bytes));
        echoes.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        for (String before : List.of("Bearer ", "x", "id:")) {
            byte[] more = (before + text + " and so on").getBytes(StandardCharsets.UTF_8);
            echoes.add(Base64.getEncoder().encodeToString(more));
            echoes.add(URLEncoder.encode(Base64.getEncoder().encodeToString(more), StandardCharsets.UTF_8));
        }
        return echoes;
    }

    String jsonEscaped() {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String htmlEscaped() {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private String unicodeEscaped() {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(character -> escaped.append(
                        Character.isLetterOrDigit(character)
                                ? Character.toString(character)
                                : String.format(Locale.ROOT, "\\u%04x", character)));
        return escaped.toString();
    }

    private static String lowerCaseEscapes(String url) {
        StringBuilder lower = new StringBuilder(url);
        for (int at = lower.indexOf("%"); at >= 0; at = lower.indexOf("%", at + 1)) {
            lower.replace(at, at + 3, lower.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    /** The texts that reveal it: its core, and the part that the Base64 of any surrounding text has in common. */
    Set<String> traces() {
        Set<String> traces = new LinkedHashSet<>();
        traces.add(core);
        for (String before : List.of("", "x", "xx")) {
            String encoded = Base64.getEncoder()
                    .encodeToString((before + core).getBytes(StandardCharsets.ISO_8859_1))
                    .replace("=", "");
            // In Base64 the first characters depend on the text before, the last one on the text after.
            traces.add(encoded.substring(before.length() == 0 ? 0 : before.length() + 1, encoded.length() - 1));
        }
        return traces;
    }
}
