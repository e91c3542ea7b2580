package io.github.queuesla.genesys.retention;

import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.genesys.json.JsonBody;
import io.github.queuesla.genesys.json.JsonCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The reader of the retention settings. Without a number of days, the organisation has set no limit. */
final class RetentionResponse {

    private final JsonCursor cursor;
    private Optional<Long> days = Optional.empty();

    private RetentionResponse(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static DataRetention read(InputStream body) throws IOException {
        return JsonBody.read(body, cursor -> new RetentionResponse(cursor).retention());
    }

    private DataRetention retention() throws IOException {
        cursor.object(name -> {
            if (name.equals("retentionDays") && !cursor.isNull()) {
                days = Optional.of(cursor.count());
            } else {
                cursor.skip();
            }
        });
        return DataRetention.known(days);
    }
}
