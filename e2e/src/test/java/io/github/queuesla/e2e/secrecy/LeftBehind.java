package io.github.queuesla.e2e.secrecy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files that a command wrote to a folder, unpacked. */
final class LeftBehind {

    private LeftBehind() {}

    /** The text of each file by name, including the names. */
    static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            texts.put(name, name + "\n" + unpacked(Files.readAllBytes(file)));
        }
        return texts;
    }

    /** Read as Latin-1 too, since a secret in invalid UTF-8 would not be found otherwise. */
    private static String unpacked(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        text.append('\n').append(new String(bytes, StandardCharsets.ISO_8859_1));
        if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            text.append(unpacked(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()));
        }
        if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                ZipEntry entry = zip.getNextEntry();
                while (entry != null) {
                    text.append(entry.getName()).append('\n').append(unpacked(zip.readAllBytes()));
                    entry = zip.getNextEntry();
                }
            }
        }
        return text.toString();
    }
}
