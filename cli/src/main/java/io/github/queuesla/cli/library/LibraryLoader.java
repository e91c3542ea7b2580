package io.github.queuesla.cli.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A loader of jars with native libraries. DuckDB's driver would unpack 70 MB into the folder for temporary files at each
 * start; a native library beside its jar is used as it is, once the jar seems to have none.
 */
final class LibraryLoader extends URLClassLoader {

    /** How DuckDB's driver begins the names of its native libraries, each for one system and processor. */
    private static final String NATIVE = "libduckdb_java.so_";

    private final Path folder;

    LibraryLoader(Path folder, URL[] jars) {
        super(jars, LibraryLoader.class.getClassLoader());
        this.folder = folder;
    }

    @Override
    public @Nullable URL getResource(String name) {
        if (!name.startsWith(NATIVE)) {
            return super.getResource(name);
        }
        URL resource = findResource(name);
        return resource != null && isLaidOut(name, resource) ? null : resource;
    }

    /** Whether the library is in the folder; it is written there once, if the folder can be written. */
    private boolean isLaidOut(String name, URL resource) {
        try {
            JarURLConnection connection = (JarURLConnection) resource.openConnection();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                ZipEntry packed = jar.getEntry(name);
                Path file = folder.resolve(name);
                if (!isCopy(file, packed)) {
                    write(jar, packed, file);
                }
            }
            return true;
        } catch (IOException notWritable) {
            // Without it, the driver unpacks its library as usual, which only takes longer.
            return false;
        }
    }

    /** The time tells the library of this jar from that of another version, whose size may be the same. */
    private static boolean isCopy(Path file, ZipEntry packed) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == packed.getSize()
                && Files.getLastModifiedTime(file).equals(packed.getLastModifiedTime());
    }

    private void write(JarFile jar, ZipEntry packed, Path file) throws IOException {
        Path part = Files.createTempFile(folder, packed.getName(), ".part");
        try (InputStream content = jar.getInputStream(packed)) {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(part, packed.getLastModifiedTime());
            // A rename, so that a start at the same time sees the whole library or none.
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
