package io.github.queuesla.cli.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.contract.AlertCondition.When;
import io.github.queuesla.core.live.AlertKey;
import io.github.queuesla.core.live.AlertStates;
import io.github.queuesla.core.live.AlertStatus;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.history.json.MalformedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The file that remembers how far the alerts of a contract are, readable by its owner only. It is written whole or not at
 * all.
 *
 * @param path its path
 * @param contract the name of the contract
 */
public record StateFile(Path path, String contract) {

    private static final String SCHEMA = "queue-sla.alert-state/1";
    private static final int MOST_BYTES = 8 << 20;

    /** The file of that contract in a folder, where each contract has its own. */
    static StateFile in(Path folder, String contract) {
        // Names of contracts may have any characters and any length, names of files may not.
        String name = "alerts-" + UUID.nameUUIDFromBytes(contract.getBytes(UTF_8)) + ".json";
        return new StateFile(folder.resolve(name), contract);
    }

    /**
     * What it remembers; nothing when it does not exist.
     *
     * @throws UnfitState when it cannot be used; the message says why
     */
    AlertStates read() throws UnfitState {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES);
        } catch (NoSuchFileException none) {
            return AlertStates.QUIET;
        } catch (IOException unreadable) {
            throw new UnfitState("it cannot be read");
        }
        try {
            return states(JsonDocument.parse(new String(bytes, UTF_8)));
        } catch (MalformedDocument malformed) {
            throw new UnfitState(String.valueOf(malformed.getMessage()));
        }
    }

    private AlertStates states(JsonDocument document) throws UnfitState {
        if (!document.text("schema").equals(SCHEMA)) {
            throw new UnfitState("it has another format");
        }
        if (!document.text("contract").equals(contract)) {
            throw new UnfitState("it is of another contract");
        }
        SortedMap<AlertKey, AlertStatus> all = new TreeMap<>();
        for (JsonDocument alert : document.documents("alerts")) {
            long towards = alert.number("towardsMs");
            Optional<When> when = Stream.of(When.values())
                    .filter(kind -> kind.toString().equals(alert.text("when")))
                    .findFirst();
            if (when.isEmpty() || towards < 0) {
                throw new UnfitState("it has an alert that this version does not know");
            }
            all.put(
                    new AlertKey(alert.text("serviceLevel"), when.get()),
                    new AlertStatus(alert.optionalInstant("since"), Duration.ofMillis(towards), Optional.empty()));
        }
        return new AlertStates(all);
    }

    /** Replaces what it remembers. */
    void write(AlertStates states) throws IOException {
        FileOperations files = new SystemFiles();
        Path folder = path.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            files.createFolder(folder);
        }
        files.replace(path, (document(states).text() + "\n").getBytes(UTF_8));
    }

    private JsonDocument document(AlertStates states) {
        List<JsonDocument> alerts = new ArrayList<>();
        states.all().forEach((key, status) -> {
            Map<String, Object> alert = new LinkedHashMap<>();
            alert.put("serviceLevel", key.level());
            alert.put("when", key.when().toString());
            status.since().ifPresent(since -> alert.put("since", since));
            alert.put("towardsMs", status.towards().toMillis());
            alerts.add(JsonDocument.of(alert));
        });
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", SCHEMA);
        members.put("contract", contract);
        members.put("alerts", alerts);
        return JsonDocument.of(members);
    }
}
