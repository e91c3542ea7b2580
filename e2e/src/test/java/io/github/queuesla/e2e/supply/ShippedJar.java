package io.github.queuesla.e2e.supply;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The jar that users run: its entries, and the bill of materials in it. */
final class ShippedJar {

    static final String BILL = "META-INF/sbom/queue-sla.cdx.json";
    static final Path FILE = Path.of("../cli/target/queue-sla.jar");

    private ShippedJar() {}

    static byte[] bytes(String entry) throws IOException {
        return bytes(FILE, entry);
    }

    static byte[] bytes(Path jar, String entry) throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            ZipEntry found = open.getEntry(entry);
            if (found == null) {
                return new byte[0];
            }
            return open.getInputStream(found).readAllBytes();
        }
    }

    static JsonNode bill() throws IOException {
        byte[] bill = bytes(BILL);
        Assumptions.assumeFalse(
                bill.length == 0 && "offline: true".equals(System.getProperty("queuesla.build")),
                "this was built offline, where CycloneDX writes no bill of materials");
        return new ObjectMapper().readTree(bill);
    }

    static List<Component> components() throws IOException {
        return bill().get("components").valueStream().map(ShippedJar::component).toList();
    }

    /** The names of all files in a jar. */
    static Set<String> files(Path jar) throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            return open.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The classes in a jar, including those for newer JDKs, without module descriptors. */
    static Set<String> classes(Path jar) throws IOException {
        Set<String> names = files(jar);
        names.removeIf(name -> !name.endsWith(".class") || name.endsWith("module-info.class"));
        return names;
    }

    /** The jars on the class path of the tests by SHA-256, including the libraries of the command. */
    static Map<String, Path> jarsByHash() throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        List<Path> files = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(name -> name.endsWith(".jar"))
                .map(Path::of)
                .toList();
        for (Path file : files) {
            jars.put(sha256(Files.readAllBytes(file)), file);
        }
        return jars;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static Component component(JsonNode node) {
        String licence = node.path("licenses")
                .valueStream()
                .map(each -> each.path("license").path("id").asString("not named"))
                .collect(Collectors.joining(" and "));
        String hash = node.path("hashes")
                .valueStream()
                .filter(each -> each.path("alg").asString().equals("SHA-256"))
                .map(each -> each.path("content").asString())
                .findFirst()
                .orElse("");
        return new Component(
                node.path("group").asString(""),
                node.path("name").asString(),
                node.path("version").asString(),
                licence.isEmpty() ? "none" : licence,
                hash,
                node.path("purl").asString());
    }
}
