package io.github.queuesla.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.format.Written;
import io.github.queuesla.report.queues.QueuesReport;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Blanks around a name are for programs only. */
class PaddedNameTest {

    private static final Report QUEUES = new QueuesReport(
                    List.of(new Queue(new QueueId("q-1"), " Support ", Optional.empty(), new TreeMap<>())),
                    Instant.parse("2024-02-10T12:00:00Z"))
            .report();

    @Test
    void peopleSeeTheNameWithoutThem() throws IOException {
        assertThat(Written.as(Format.TABLE, QUEUES)).contains("\nSupport  q-1");
        assertThat(Written.as(Format.MARKDOWN, QUEUES)).contains("| Support | q-1 |");
    }

    @Test
    void programsGetTheNameAsThePlatformWritesIt() throws IOException {
        assertThat(Written.as(Format.CSV, QUEUES)).contains(" Support ");
        assertThat(Written.as(Format.NDJSON, QUEUES)).contains("\"queueName\":\" Support \"");
        assertThat(Written.as(Format.JSON, QUEUES)).contains("\"queueName\": \" Support \"");
    }

    @Test
    void nameOfBlanksAndOtherWhiteSpaceStayAsTheyAre() {
        assertThat(Value.name("  ").words()).isEqualTo("  ");
        assertThat(Value.name("\tSupport").words()).isEqualTo("\tSupport");
        assertThat(Value.name(" Support ", ": 9").words()).isEqualTo("Support: 9");
    }
}
