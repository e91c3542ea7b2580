package io.github.queuesla.history.settled;

import io.github.queuesla.history.day.Sha256;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.json.MalformedDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A settled period. Its folder is a history too, with the days of the period and the queues as they were. Immutable. */
public final class SettledPeriod {

    /** The result, in the JSON of a report. */
    public static final String RESULT = "_result.json";

    /** The contract file, byte for byte; files that belong to it have its name and a suffix. */
    public static final String CONTRACT = "_contract.yaml";

    private final SettledName name;
    private final Path folder;
    private final Manifest manifest;
    private final String seal;

    private SettledPeriod(SettledName name, Path folder, Manifest manifest, String seal) {
        this.name = name;
        this.folder = folder;
        this.manifest = manifest;
        this.seal = seal;
    }

    static SettledPeriod read(SettledName name, Path folder) {
        Path place = folder.resolve(HistoryFolder.MANIFEST);
        try {
            String text = Files.readString(place, StandardCharsets.UTF_8);
            String seal = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
            return new SettledPeriod(name, folder, ManifestText.read(text, place), seal);
        } catch (NoSuchFileException gone) {
            throw HistoryException.of(Kind.SETTLED_DAMAGED, place, "it is not there");
        } catch (MalformedDocument | CharacterCodingException malformed) {
            throw HistoryException.of(Kind.SETTLED_DAMAGED, place, String.valueOf(malformed.getMessage()));
        } catch (IOException failed) {
            throw HistoryException.reading(place, failed);
        }
    }

    /** Its name. */
    public SettledName name() {
        return name;
    }

    /** Its folder. */
    public Path folder() {
        return folder;
    }

    /** What it says about itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The hash of its manifest, which has the hashes of all else: who keeps it elsewhere notices any change. */
    public String seal() {
        return seal;
    }

    /** The contract file. */
    public Path contract() {
        return folder.resolve(CONTRACT);
    }

    /** The hash that the manifest has of a file; empty if it has no such file. */
    public String hashOf(String path) {
        return manifest.files().stream()
                .filter(file -> file.path().equals(path))
                .map(KeptFile::sha256)
                .findFirst()
                .orElse("");
    }

    /** The result, in the JSON of a report. */
    public String result() {
        Path result = folder.resolve(RESULT);
        try {
            return Files.readString(result, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw HistoryException.reading(result, failed);
        }
    }
}
