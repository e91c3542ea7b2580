package io.github.queuesla.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.report.page.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The styles and scripts of the pages. The name of each contains a hash of its content, so a browser may keep it for ever.
 * Immutable.
 */
public final class Assets {

    private static final int SHORT_HASH = 12;

    /**
     * One file.
     *
     * @param type the media type
     * @param text the content
     */
    public record Asset(String type, String text) {}

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    private Assets() {}

    /** The files of the product. */
    public static Assets load() {
        Assets assets = new Assets();
        assets.add("board", ".css", "text/css", Palette.css() + resource("board.css"));
        assets.add("board", ".js", "text/javascript", resource("board.js"));
        assets.add("level", ".js", "text/javascript", resource("level.js"));
        assets.add("uplot", ".css", "text/css", resource("uplot.css"));
        assets.add("uplot", ".js", "text/javascript", resource("uplot.js"));
        return assets;
    }

    private void add(String base, String suffix, String type, String content) {
        String name = base + "-" + hash(content) + suffix;
        names.put(base + suffix, name);
        byName.put(name, new Asset(type + "; charset=utf-8", content));
    }

    /** The file of that name, hash included. */
    public Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The address of a file: {@code board.css}. */
    public String address(String file) {
        return "/assets/" + names.get(file);
    }

    /** A text that is another one in another version of the product. */
    public String version() {
        return String.valueOf(names.values().hashCode());
    }

    private static String resource(String name) {
        try (InputStream content = Assets.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + ": resource is missing from the jar");
            }
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT_HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", impossible);
        }
    }
}
