package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.connect.Connection;
import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import io.github.queuesla.genesys.json.JsonText;
import io.github.queuesla.genesys.json.RequiredMembers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file with the circumstances of a run (docs/adr/0015). */
final class RunFile {

    static final String NAME = "run.json";

    private static final String SCHEMA = "queue-sla.recording/1";
    private static final int MOST = 100_000;

    private final JsonCursor cursor;
    private @Nullable String schema;
    private @Nullable String at;
    private @Nullable String api;
    private @Nullable String token;
    private boolean published;
    private boolean deadlinePassed;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private String command = "";
    private final List<String> options = new ArrayList<>();
    private final List<Long> requests = new ArrayList<>();

    private RunFile(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static byte[] written(RecordedRun run) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("at", run.at().toString());
            json.writeStringProperty("api", run.connection().api().toString());
            json.writeStringProperty("token", run.connection().token().toString());
            json.writeBooleanProperty("published", run.connection().published());
            json.writeObjectPropertyStart("variables");
            new TreeMap<>(run.variables()).forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("command", run.command().name());
            json.writeArrayPropertyStart("options");
            run.command().options().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("requests");
            run.requests().forEach(json::writeNumber);
            json.writeEndArray();
            if (run.deadlinePassed()) {
                json.writeBooleanProperty("deadlinePassed", true);
            }
            json.writeEndObject();
        });
    }

    static RecordedRun read(InputStream file) throws IOException {
        return JsonBody.readOwn(file, cursor -> new RunFile(cursor).run());
    }

    private RecordedRun run() throws IOException {
        cursor.object(name -> {
            switch (name) {
                case "schema" -> schema = cursor.text();
                case "at" -> at = cursor.text();
                case "api" -> api = cursor.text();
                case "token" -> token = cursor.text();
                case "published" -> published = cursor.truth();
                case "variables" -> cursor.object(variable -> variables.put(variable, cursor.text()));
                case "command" -> command = cursor.text();
                case "options" -> cursor.array(MOST, () -> options.add(cursor.text()));
                case "requests" -> cursor.array(MOST, () -> requests.add(cursor.count()));
                case "deadlinePassed" -> deadlinePassed = cursor.truth();
                default -> cursor.skip();
            }
        });
        if (!SCHEMA.equals(schema)) {
            throw cursor.malformed("is not of the schema " + SCHEMA);
        }
        try {
            Connection connection = new Connection(
                    URI.create(RequiredMembers.require(api, cursor, "api")),
                    URI.create(RequiredMembers.require(token, cursor, "token")),
                    published);
            return new RecordedRun(
                    Instant.parse(RequiredMembers.require(at, cursor, "at")),
                    connection,
                    variables,
                    new RecordedCommand(command, options, Map.of()),
                    requests,
                    deadlinePassed);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw cursor.malformed("has an invalid time or address");
        }
    }
}
