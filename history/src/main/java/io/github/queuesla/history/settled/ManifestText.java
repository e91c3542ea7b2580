package io.github.queuesla.history.settled;

import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.json.JsonDocument;
import io.github.queuesla.history.json.MalformedDocument;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manifest of a settled period as text. */
final class ManifestText {

    private ManifestText() {}

    static String write(SettledName name, Manifest manifest) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", (long) Manifest.FORMAT);
        members.put("name", name.value());
        members.put("period", JsonDocument.of(period(manifest.period())));
        members.put("settledAt", manifest.origin().settled());
        members.put("product", manifest.origin().product());
        members.put("engine", manifest.origin().engine());
        members.put("contract", manifest.origin().contract());
        members.put("historyHash", manifest.facts().hash());
        members.put("days", texts(manifest.facts().days()));
        members.put("provisional", texts(manifest.facts().provisional()));
        members.put("files", manifest.files().stream().map(ManifestText::file).toList());
        return JsonDocument.of(members).text() + "\n";
    }

    private static Map<String, Object> period(Period period) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("from", period.from().text());
        members.put("to", period.to().text());
        members.put("start", period.range().start());
        members.put("end", period.range().end());
        members.put("timeZone", period.zone().getId());
        return members;
    }

    private static List<String> texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }

    private static JsonDocument file(KeptFile file) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("path", file.path());
        members.put("bytes", file.bytes());
        members.put("sha256", file.sha256());
        return JsonDocument.of(members);
    }

    /**
     * Reads it.
     *
     * @param place the file, for messages
     * @throws MalformedDocument when it is damaged
     * @throws HistoryException when it is of a newer format
     */
    static Manifest read(String text, Path place) {
        JsonDocument document = JsonDocument.parse(text);
        long format = document.number("format");
        if (format > Manifest.FORMAT) {
            throw HistoryException.of(Kind.NEWER_FORMAT, place, Long.toString(format));
        }
        try {
            return new Manifest(
                    period(document.document("period")),
                    new Manifest.Origin(
                            document.instant("settledAt"),
                            document.text("product"),
                            document.text("engine"),
                            document.text("contract")),
                    new Manifest.Facts(
                            days(document.texts("days")),
                            document.text("historyHash"),
                            days(document.texts("provisional"))),
                    document.documents("files").stream().map(ManifestText::file).toList());
        } catch (DateTimeException | IllegalArgumentException impossible) {
            throw new MalformedDocument(String.valueOf(impossible.getMessage()), impossible);
        }
    }

    private static Period period(JsonDocument document) {
        ZoneId zone = Zones.parse(document.text("timeZone"));
        return new Period(
                PeriodText.bound(document.text("from"), zone), PeriodText.bound(document.text("to"), zone), zone);
    }

    private static List<LocalDate> days(List<String> texts) {
        return texts.stream().map(LocalDate::parse).toList();
    }

    private static KeptFile file(JsonDocument document) {
        return new KeptFile(document.text("path"), document.number("bytes"), document.text("sha256"));
    }
}
