package io.github.queuesla.cli.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of large libraries, with a jar that holds a native library as DuckDB's does. */
class LibraryFolderTest {

    private static final String LIBRARY = "libduckdb_java.so_linux_amd64";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void jar() throws IOException {
        jar("first version", Instant.parse("2026-01-01T00:00:00Z"));
    }

    private void jar(String content, Instant time) throws IOException {
        Path packed = folder.resolve("driver.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(packed))) {
            jar.putNextEntry(new JarEntry(LIBRARY).setLastModifiedTime(FileTime.from(time)));
            jar.write(content.getBytes(UTF_8));
            jar.closeEntry();
            jar.putNextEntry(new JarEntry("other.txt"));
            jar.closeEntry();
        }
    }

    private ClassLoader loader() {
        return new LibraryFolder(folder).loader();
    }

    @Test
    void nativeLibraryIsLaidBesideItsJarAndSeemsToBeInNone() throws IOException {
        assertThat(loader().getResource(LIBRARY)).isNull();

        assertThat(folder.resolve(LIBRARY)).hasContent("first version");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void nativeLibraryIsNotWrittenTwice() throws IOException {
        loader().getResource(LIBRARY);
        // The same size and time, so another write would show.
        FileTime time = Files.getLastModifiedTime(folder.resolve(LIBRARY));
        Files.writeString(folder.resolve(LIBRARY), "FIRST VERSION");
        Files.setLastModifiedTime(folder.resolve(LIBRARY), time);

        assertThat(loader().getResource(LIBRARY)).isNull();

        assertThat(folder.resolve(LIBRARY)).hasContent("FIRST VERSION");
    }

    @Test
    void libraryOfAnotherVersionIsReplaced() throws IOException {
        loader().getResource(LIBRARY);
        jar("other version", Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(loader().getResource(LIBRARY)).isNull();

        assertThat(folder.resolve(LIBRARY)).hasContent("other version");
    }

    @Test
    void withoutAPlaceForItTheLibraryIsInTheJar() throws IOException {
        Files.createDirectory(folder.resolve(LIBRARY));
        Files.createFile(folder.resolve(LIBRARY).resolve("in the way"));

        assertThat(loader().getResource(LIBRARY)).isNotNull();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void otherFilesAreInTheirJars() {
        assertThat(loader().getResource("other.txt")).isNotNull();
        assertThat(folder.resolve("other.txt")).doesNotExist();
    }

    @Test
    void classesInAFolderHaveNoLibraryBesideThem() {
        assertThat(LibraryFolder.ofCommand()).isEmpty();
    }
}
