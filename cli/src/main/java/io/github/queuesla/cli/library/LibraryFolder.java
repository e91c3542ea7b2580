package io.github.queuesla.cli.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code lib} beside the command's own jar, with the jars of large libraries. Immutable.
 *
 * @param path the folder
 */
public record LibraryFolder(Path path) {

    /** The folder of the running command; empty when its classes are not in a jar that has such a folder beside it. */
    public static Optional<LibraryFolder> ofCommand() {
        return besideCommand().filter(Files::isDirectory).map(LibraryFolder::new);
    }

    /** Where the folder of the running command belongs; empty when its classes are not in a jar. */
    static Optional<Path> besideCommand() {
        CodeSource source = LibraryFolder.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? Optional.of(jar.resolveSibling("lib")) : Optional.empty();
        } catch (URISyntaxException notAFile) {
            return Optional.empty();
        }
    }

    /** A loader of the classes in its jars. */
    public ClassLoader loader() {
        try {
            return new LibraryLoader(path, jars());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private URL[] jars() throws IOException {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.jar")) {
            for (Path jar : files) {
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(new URL[0]);
    }
}
