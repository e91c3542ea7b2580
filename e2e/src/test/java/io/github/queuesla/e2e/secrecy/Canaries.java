package io.github.queuesla.e2e.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The secrets of these tests, and the search for them. */
final class Canaries {

    static final String CLIENT_ID = "c11e7d00-0000-4000-8000-00000000cafe";
    static final Canary SECRET = new Canary("c4n4rys3cr3tQ7x", "c4n4rys3cr3tQ7x/+&\"\\%41 =<'~end");
    static final Canary TOKEN = new Canary("c4n4ryt0k3nW9z", "c4n4ryt0k3nW9z/+&\"\\%41=<'~end");

    private static final String BASIC =
            Base64.getEncoder().encodeToString((CLIENT_ID + ":" + SECRET.text()).getBytes(StandardCharsets.UTF_8));

    private Canaries() {}

    /** All that a hostile server may send back: both secrets in all encodings, and the headers that contained them. */
    static List<String> echoes() {
        List<String> echoes = echoesOfSecret();
        echoes.addAll(TOKEN.echoes());
        echoes.add("Bearer " + TOKEN.text());
        return echoes;
    }

    /** The same for what a client sends before it has a token. */
    static List<String> echoesOfSecret() {
        List<String> echoes = new ArrayList<>(SECRET.echoes());
        echoes.add("Basic " + BASIC);
        echoes.add("client_secret=" + SECRET.echoes().get(1) + "&scope=x");
        return echoes;
    }

    /** The parts of both secrets in a text; a correct text has none. */
    static List<String> tracesIn(String text) {
        List<String> found = new ArrayList<>();
        for (Canary canary : List.of(SECRET, TOKEN)) {
            canary.traces().stream().filter(text::contains).forEach(found::add);
        }
        if (text.contains(BASIC)) {
            found.add(BASIC);
        }
        return found;
    }
}
