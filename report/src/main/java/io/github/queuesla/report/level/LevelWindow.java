package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service level in one window, as a report shows it. Immutable.
 *
 * @param report what it is part of
 * @param level the service level
 * @param result what it came to
 */
public record LevelWindow(LevelReport report, ServiceLevel level, WindowResult result) {

    /** All of the window. */
    public LevelRow total() {
        return LevelRow.of(this, LevelRow.Kind.WINDOW, result.total());
    }

    /** The queues of each division together, if that was asked for. */
    List<LevelRow> divisions() {
        return result.divisions().stream()
                .map(division -> LevelRow.of(this, LevelRow.Kind.DIVISION, division))
                .toList();
    }

    /** The divisions, and then all of the window. */
    List<LevelRow> totals() {
        return Stream.concat(divisions().stream(), Stream.of(total())).toList();
    }

    /** Each queue, or each part of it that was asked for. */
    List<LevelRow> rows() {
        return result.rows().stream().map(share -> LevelRow.of(this, share)).toList();
    }

    /** Every interval that was open. */
    List<LevelRow> intervals() {
        return result.intervals().stream()
                .filter(interval -> !interval.attainment().isClosed())
                .map(interval -> LevelRow.of(this, interval))
                .toList();
    }

    LevelValues values() {
        return new LevelValues(level, report.noTraffic());
    }

    /** What it is called, and whether it is only a part. */
    Value label() {
        return Value.text(result.span().label() + (result.span().whole() ? "" : " (part)"));
    }

    /** The number that is judged; also when it is not final. */
    Value percent() {
        return values().percent(result);
    }

    Value target() {
        return Value.of(result.outcome().target(), Value.Target::new);
    }

    Value verdict() {
        return new Value.Verdict(VerdictText.of(result), VerdictText.words(result));
    }

    Value credit() {
        return Value.of(MoneyText.credit(result), Value.Amount::new);
    }

    /** Whether the platform may still change its number; never where there is none. */
    boolean isProvisional() {
        return VerdictText.isProvisional(result);
    }
}
