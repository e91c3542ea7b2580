package io.github.queuesla.report.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.core.live.AlertNotice;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The message about an alert, as JSON the schema {@code queue-sla.alert/1}: a text as chat programs show it, and the facts
 * for programs. Immutable.
 *
 * @param at the time of the news
 * @param text the news in one line
 * @param notice the news; absent for a test
 */
public record AlertMessage(Instant at, String text, Optional<AlertNotice> notice) {

    private static final Fields<AlertMessage> HEAD = Fields.of(
            Column.key("schema", message -> Value.code("queue-sla.alert/1")),
            Column.key("id", message -> Value.code(message.id())),
            Column.key("event", message -> Value.code(message.event())),
            Column.key("text", message -> Value.text(message.text())),
            Column.key("at", message -> BoardReport.time(message.at())));

    private static final Fields<AlertNotice> NOTICE = Fields.<AlertNotice>of(
                    Column.key("contract", notice -> Value.text(notice.contract())),
                    Column.key(
                            "when", notice -> Value.code(Codes.of(notice.alert().when()))),
                    Column.key("forMs", notice -> Value.length(notice.alert().lasting())),
                    Column.key("since", notice -> BoardReport.time(notice.since())))
            .and(BoardReport.ROW.from(AlertNotice::row));

    /** The message that an alert has fired, or is over. */
    public static AlertMessage of(AlertNotice notice) {
        AlertWords words = new AlertWords(notice.alert());
        String name = plain(notice.row().level().name());
        String text = notice.fired()
                ? "ALERT: " + name + " " + words.fired(notice.row())
                : "Over: " + name + " " + words.over(notice.row());
        String when = IntervalText.time(notice.at(), notice.row().level().zone());
        // A message may arrive late, and chat programs show only their own time.
        return new AlertMessage(
                notice.at(), text + " (" + plain(notice.contract()) + ", " + when + ")", Optional.of(notice));
    }

    /** A message that tries the way. */
    public static AlertMessage test(Instant at) {
        return new AlertMessage(
                at,
                "Test: alerts of the queue-sla live board will arrive here. Nothing has happened.",
                Optional.empty());
    }

    /** {@code fired}, {@code over} or {@code test}. */
    public String event() {
        return notice.map(news -> news.fired() ? "fired" : "over").orElse("test");
    }

    /** The same for the same news, however often it is sent. */
    public String id() {
        String seed = notice.map(news -> String.join(
                        "\n",
                        news.contract(),
                        news.row().level().name(),
                        Codes.of(news.alert().when()),
                        news.since().toString()))
                .orElse("");
        return UUID.nameUUIDFromBytes((event() + "\n" + at + "\n" + seed).getBytes(UTF_8))
                .toString();
    }

    /** The message, ready for the format of programs. */
    public Report report() {
        Fields<AlertMessage> fields =
                notice.map(news -> HEAD.and(NOTICE.from(message -> news))).orElse(HEAD);
        Rows<AlertMessage> rows = new Rows<>(fields, List.of(this));
        return new Report(new Report.Title("Alert", "", false), List.of(), rows, rows);
    }

    /** A name without the characters that chat programs act on: no name shall call a whole channel, or be a link. */
    private static String plain(String name) {
        return TextSafety.visible(name)
                .replace('<', '‹')
                .replace('>', '›')
                .replace("&", "＆")
                .replace("@", "＠");
    }
}
