package io.github.queuesla.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Colour;
import io.github.queuesla.cli.output.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that is renewed while the board runs. */
class TlsFilesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> served = new ArrayList<>();
    private int writes;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        write("board.pem", text("first.pem"));
        write("board.key", text("first.key"));
    }

    private static String text(String resource) throws IOException {
        try (InputStream content = TlsFilesTest.class.getResourceAsStream("/tls/" + resource)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), UTF_8);
        }
    }

    /** Writes a file, each time a second later. */
    private void write(String file, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text);
        writes++;
        Files.setLastModifiedTime(path, FileTime.fromMillis(writes * 1_000L));
    }

    private TlsFiles files() {
        CliEnvironment environment = new CliEnvironment(
                Map.of(),
                folder,
                OutputStream.nullOutputStream(),
                said,
                CLOCK,
                false,
                false,
                OptionalInt.empty(),
                Colour.AUTO);
        return new TlsFiles(
                new TlsFiles.PemFile("--tls-certificate", "board.pem", folder.resolve("board.pem")),
                new TlsFiles.PemFile("--tls-key", "board.key", folder.resolve("board.key")),
                CLOCK,
                new Messages(environment));
    }

    private void look(TlsFiles files, int times) {
        for (int i = 0; i < times; i++) {
            files.look(identity -> served.addAll(identity.names()));
        }
    }

    private String said() {
        return said.toString(UTF_8);
    }

    @Test
    void filesThatStayAreNotReadAgain() throws IOException {
        TlsFiles files = files();
        look(files, 5);
        assertThat(files.identity().names()).containsExactly("first.example");
        assertThat(served).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void renewedCertificateIsServedOnceItsKeyIsThereToo() throws IOException {
        TlsFiles files = files();
        write("board.pem", text("renewed.pem"));
        look(files, 1);
        write("board.key", text("renewed.key"));
        look(files, 1);
        assertThat(served).isEmpty();
        look(files, 5);
        assertThat(served).containsExactly("renewed.example");
        assertThat(said()).isEqualTo("queue-sla: new connections get the renewed certificate of board.pem\n");
    }

    @Test
    void brokenFileKeepsTheCertificateAndIsSaidOnce() throws IOException {
        TlsFiles files = files();
        write("board.pem", text("renewed.pem").substring(0, 200));
        look(files, 5);
        assertThat(served).isEmpty();
        assertThat(said())
                .isEqualTo("queue-sla: --tls-certificate: board.pem: has no readable certificate in PEM; the board goes"
                        + " on with the certificate that it has\n");
        write("board.pem", text("renewed.pem"));
        write("board.key", text("renewed.key"));
        look(files, 2);
        assertThat(served).containsExactly("renewed.example");
    }

    @Test
    void keyOfAnotherCertificateAndAFileThatIsGoneAreSaid() throws IOException {
        TlsFiles files = files();
        write("board.key", text("renewed.key"));
        look(files, 5);
        assertThat(said()).contains("--tls-key: board.key: the key is not that of the certificate; the board goes on");
        Files.delete(folder.resolve("board.key"));
        look(files, 5);
        assertThat(said()).contains("board.key cannot be read");
        assertThat(said().lines()).hasSize(2);
        assertThat(served).isEmpty();
    }

    @Test
    void linkThatLeadsToAnotherFileIsNoticed() throws IOException {
        write("renewed.pem", text("renewed.pem"));
        write("renewed.key", text("renewed.key"));
        Files.delete(folder.resolve("board.pem"));
        Files.delete(folder.resolve("board.key"));
        Files.createSymbolicLink(folder.resolve("board.pem"), Path.of("renewed.pem"));
        Files.createSymbolicLink(folder.resolve("board.key"), Path.of("renewed.key"));
        TlsFiles files = files();
        write("first.pem", text("first.pem"));
        write("first.key", text("first.key"));
        Files.delete(folder.resolve("board.pem"));
        Files.delete(folder.resolve("board.key"));
        Files.createSymbolicLink(folder.resolve("board.pem"), Path.of("first.pem"));
        Files.createSymbolicLink(folder.resolve("board.key"), Path.of("first.key"));
        look(files, 3);
        assertThat(served).containsExactly("first.example");
    }
}
