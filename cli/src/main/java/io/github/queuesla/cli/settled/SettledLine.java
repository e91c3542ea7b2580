package io.github.queuesla.cli.settled;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.TEXT;
import static io.github.queuesla.report.Column.Kind.TIME;
import static io.github.queuesla.report.Column.Kind.VERDICT;

import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryException.Kind;
import io.github.queuesla.history.settled.KeptFile;
import io.github.queuesla.history.settled.Manifest;
import io.github.queuesla.history.settled.SettledName;
import io.github.queuesla.history.settled.SettledPeriod;
import io.github.queuesla.history.settled.SettledPeriods;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A settled period of a history, as reports show it. Immutable.
 *
 * @param name its name
 * @param period what it has; empty when its manifest is damaged
 */
record SettledLine(SettledName name, Optional<SettledPeriod> period) {

    /** The state of a settled period. */
    enum State {
        SETTLED(Tone.GOOD),
        /** Some of its days could still change when it was settled. */
        PROVISIONAL(Tone.DOUBTFUL),
        /** Its manifest does not say what it has. */
        DAMAGED(Tone.BAD);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }
    }

    static final Column<SettledLine> NAME =
            Column.of("name", "Name", TEXT, line -> Value.text(line.name().value()));
    static final Column<SettledLine> PERIOD = Column.shown(
            "Period",
            TEXT,
            line -> of(line, settled -> Value.text(settled.period().dates())));
    static final Column<SettledLine> ZONE = Column.of(
            "timeZone",
            "Time zone",
            TEXT,
            line -> of(line, settled -> Value.text(settled.period().zone().getId())));
    static final Column<SettledLine> DAYS = Column.of(
            "days",
            "Days",
            COUNT,
            line -> of(line, settled -> Value.count(settled.facts().days().size())));
    static final Column<SettledLine> STATE = Column.of("state", "State", VERDICT, SettledLine::stateValue);
    static final Column<SettledLine> SETTLED = Column.of(
            "settledAt",
            "Settled",
            TIME,
            line -> of(line, settled -> new Value.Time(settled.origin().settled(), ZoneOffset.UTC)));
    static final Column<SettledLine> CONTRACT = Column.of(
            "contract",
            "Contract",
            TEXT,
            line -> of(line, settled -> Value.name(settled.origin().contract())));

    static final Fields<SettledLine> ROW = Fields.of(
            NAME,
            STATE,
            key("from", settled -> Value.text(settled.period().from().text())),
            key("to", settled -> Value.text(settled.period().to().text())),
            key("start", settled -> Value.text(settled.period().range().start().toString())),
            key("end", settled -> Value.text(settled.period().range().end().toString())),
            ZONE,
            DAYS,
            key("provisionalDays", settled -> Value.text(String.join(" ", provisional(settled))))
                    .flat(),
            Nested.texts(
                    "provisionalDays",
                    line -> line.period()
                            .map(SettledPeriod::manifest)
                            .map(SettledLine::provisional)
                            .orElse(List.of())),
            SETTLED,
            key("product", settled -> Value.text(settled.origin().product())),
            key("engine", settled -> Value.text(settled.origin().engine())),
            CONTRACT,
            key("hash", settled -> Value.code(settled.facts().hash())),
            Column.key("seal", line -> Value.of(line.period(), period -> Value.code(period.seal()))),
            key("files", settled -> Value.count(settled.files().size())),
            key(
                    "bytes",
                    settled -> Value.count(
                            settled.files().stream().mapToLong(KeptFile::bytes).sum())));

    /** The settled periods of a history, by name. */
    static List<SettledLine> of(SettledPeriods periods) {
        return periods.names().stream().map(name -> of(periods, name)).toList();
    }

    private static SettledLine of(SettledPeriods periods, SettledName name) {
        try {
            return new SettledLine(name, periods.find(name));
        } catch (HistoryException failed) {
            if (failed.kind() == Kind.SETTLED_DAMAGED) {
                return new SettledLine(name, Optional.empty());
            }
            throw failed;
        }
    }

    /** That period. */
    static SettledLine of(SettledPeriod period) {
        return new SettledLine(period.name(), Optional.of(period));
    }

    State state() {
        return period.map(settled -> settled.manifest().isProvisional() ? State.PROVISIONAL : State.SETTLED)
                .orElse(State.DAMAGED);
    }

    private Value stateValue() {
        return Value.word(Codes.of(state()), Codes.of(state())).toned(state().tone);
    }

    private static List<String> provisional(Manifest manifest) {
        return manifest.facts().provisional().stream().map(LocalDate::toString).toList();
    }

    private static Column<SettledLine> key(String key, Function<Manifest, Value> value) {
        return Column.key(key, line -> of(line, value));
    }

    private static Value of(SettledLine line, Function<Manifest, Value> value) {
        return Value.of(line.period().map(SettledPeriod::manifest), value);
    }
}
