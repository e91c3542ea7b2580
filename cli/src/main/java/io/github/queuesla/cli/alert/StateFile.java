package io.github.queuesla.cli.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.history.json.MalformedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The file that remembers how far the alerts of a contract are, and the messages that have not arrived, readable by its
 * owner only. It is written whole or not at all.
 *
 * @param path its path
 * @param contract the name of the contract
 */
public record StateFile(Path path, String contract) {

    private static final int MOST_BYTES = 8 << 20;

    /** The file of that contract in a folder, where each contract has its own. */
    public static StateFile in(Path folder, String contract) {
        // Names of contracts may have any characters and any length, names of files may not.
        String name = "alerts-" + UUID.nameUUIDFromBytes(contract.getBytes(UTF_8)) + ".json";
        return new StateFile(folder.resolve(name), contract);
    }

    /**
     * What it remembers; nothing when it does not exist.
     *
     * @throws UnfitState when it cannot be used; the message says why
     */
    Remembered read() throws UnfitState {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES);
        } catch (NoSuchFileException none) {
            return Remembered.NOTHING;
        } catch (IOException unreadable) {
            throw new UnfitState("it cannot be read");
        }
        try {
            return new StateDocument(contract).read(JsonDocument.parse(new String(bytes, UTF_8)));
        } catch (MalformedDocument malformed) {
            throw new UnfitState(String.valueOf(malformed.getMessage()));
        }
    }

    /** Replaces what it remembers. */
    void write(Remembered remembered) throws IOException {
        FileOperations files = new SystemFiles();
        Path folder = path.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            files.createFolder(folder);
        }
        files.replace(path, (new StateDocument(contract).of(remembered).text() + "\n").getBytes(UTF_8));
    }
}
