package io.github.queuesla.e2e.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The secrets in one response: each response begins with another encoding, so that each gets its turn. */
final class Echo {

    private static final int MOST_SHOWN = 18;

    private final List<String> forms;

    Echo(List<String> all, int number) {
        List<String> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, -number * MOST_SHOWN);
        this.forms = rotated;
    }

    Map<String, String> headers() {
        return Map.of(
                "ININ-Correlation-Id", "id " + forms.get(1),
                "WWW-Authenticate", "Bearer realm=" + forms.get(2),
                "X-Echo", forms.get(3),
                "Set-Cookie", "session=" + forms.get(4));
    }

    /** The URL of another host, with a secret in every part. */
    String location() {
        return "http://127.0.0.2:9/" + url(forms.get(5)) + "/x?token=" + url(forms.get(6)) + "#" + url(forms.get(7));
    }

    private static String url(String form) {
        return form.replace(" ", "%20");
    }

    /** A response of the organisation in which every name contains a secret. */
    String names(String body) {
        String name = json(forms.get(0));
        String other = json(forms.get(2));
        return body.replace("\"Sales\"", "\"Sales " + name + "\"")
                .replace("\"Support\"", "\"" + other + "\"")
                .replaceAll("\"Home\"", "\"Home " + Matcher.quoteReplacement(name) + "\"");
    }

    byte[] body(Mood.Shape shape) {
        String text = switch (shape) {
            case ERROR -> error();
            case PAGE -> "<html><h1>" + String.join("</h1><h1>", forms) + "</h1></html>";
            case BINARY -> "\u00ff\u00fe" + String.join("\u0001\u00ff", forms);
            case CUT -> "{\"" + json(forms.get(0)) + "\": \"" + json(String.join(" ", forms));
            case GARBLED -> String.join(" ", forms);
            case PAGES ->
                "{\"entities\": [], \"results\": [], \"hasNext\": true, \"nextUri\": \"/x\", \"pageToken\": \""
                        + json(Canaries.TOKEN.text()) + "\"}";
            case MALFORMED, NAMES -> malformed();
        };
        return text.getBytes(shape == Mood.Shape.BINARY ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String malformed() {
        String form = json(forms.get(0));
        return "{\"" + form + "\": 1, \"access_token\": \"" + json(Canaries.TOKEN.text())
                + " and more\", \"expires_in\": 60,"
                + " \"entities\": [{\"id\": \"" + form + "\", \"queue\": {\"id\": 7}, \"name\": 7}],"
                + " \"results\": [{\"group\": {\"queueId\": \"" + form + "\"}, \"data\": \"" + form + "\"}]}";
    }

    private String error() {
        StringBuilder errors = new StringBuilder();
        for (String form : forms.subList(0, MOST_SHOWN)) {
            errors.append(errors.isEmpty() ? "" : ",");
            errors.append("{\"field\": \"")
                    .append(json(form))
                    .append("\", \"message\": \"sent: ")
                    .append(json(form))
                    .append("\"}");
        }
        return "{\"code\": \"" + json("c " + forms.get(0)) + "\", \"error\": \"" + json(forms.get(1))
                + "\", \"message\": \"" + json("m " + forms.get(2) + " " + forms.get(3)) + "\", \"contextId\": \""
                + json(forms.get(4)) + "\", \"errors\": [" + errors + "], \"status\": 1}";
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
