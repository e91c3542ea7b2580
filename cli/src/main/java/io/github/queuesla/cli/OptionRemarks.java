package io.github.queuesla.cli;

import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.http.exchange.ProxyRule;
import io.github.queuesla.report.format.Format;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Remarks on options that are valid, but have no effect on this question or hardly say what the user means. */
final class OptionRemarks {

    /** The commands that need the short abandons whatever the formula. */
    private static final Set<String> OF_EVERY_FORMULA = Set.of("bridge", "formulas");

    /** The percentages that people compare attainments with. */
    private static final List<String> TARGETS = List.of("--target", "--fail-under");

    private static final List<String> OF_CONNECTION = List.of(
            "--org-url",
            "--region",
            "--login-url",
            "--insecure-http",
            "--proxy",
            "--ca-file",
            "--max-retries",
            "--max-rate",
            "--concurrency",
            "--deadline");

    /** The options of a demo that are about a live board. */
    private static final List<String> OF_SERVING = List.of(
            "--clock",
            "--clock-start",
            "--busy-hour",
            "--busy-factor",
            "--agents-away",
            "--agents-away-for",
            "--refresh",
            "--share",
            "--port",
            "--host",
            "--token-file",
            "--no-open",
            "--public-board",
            "--metrics-open",
            "--behind-proxy",
            "--trusted-proxy",
            "--proxy-secret-file");

    private static final Set<Format> ALL_BUT_METRICS = EnumSet.complementOf(EnumSet.of(Format.PROMETHEUS));

    /** The options that have no effect in every format, with the formats in which they have one. */
    private static final Map<String, Set<Format>> EFFECTIVE_IN = new TreeMap<>(Map.of(
            "--raw-cells", Set.of(Format.CSV),
            "--metrics-queues", Set.of(Format.PROMETHEUS),
            "--no-traffic", ALL_BUT_METRICS,
            "--sort", ALL_BUT_METRICS,
            "--top", ALL_BUT_METRICS));

    private final ParseResult parsed;
    private final List<String> remarks = new ArrayList<>();

    private OptionRemarks(ParseResult parsed) {
        this.parsed = parsed;
    }

    /** The remarks on a command line; wrong values get none, since they end the command. */
    static List<String> of(ParseResult parsed, Map<String, String> variables) {
        OptionRemarks options = new OptionRemarks(parsed);
        // The report that a demo runs makes its own remarks.
        if (!parsed.commandSpec().name().equals("demo")) {
            TARGETS.forEach(options::fraction);
            options.shortAbandon();
            options.formats();
            options.pageSize();
            options.envFile();
            options.offline();
            options.history();
            options.noProxy(ProxyRule.ofVariables(variables));
        } else if (!parsed.hasMatchedOption("--serve")) {
            OF_SERVING.forEach(option -> options.noEffect(option, true, "without --serve"));
        }
        return options.remarks;
    }

    private void fraction(String option) {
        read(option, Percentage::parse)
                .ifPresent(share -> share.meantAsFraction()
                        .ifPresent(meant -> remarks.add(option + ": " + share + " is unusually low: write per cent: "
                                + meant.value().toPlainString() + " instead of "
                                + share.value().toPlainString())));
    }

    private void shortAbandon() {
        Optional<Formula> formula = read("--formula", text -> Formula.parse(text.toLowerCase(Locale.ROOT)));
        boolean unused = !OF_EVERY_FORMULA.contains(parsed.commandSpec().name())
                && formula.filter(chosen -> !chosen.uses(Term.SHORT_ABANDONED)).isPresent();
        noEffect(
                "--short-abandon",
                unused,
                "with --formula " + formula.map(Formula::toString).orElse("") + ": choose a formula that names short"
                        + " abandons");
    }

    private void formats() {
        if (parsed.commandSpec().userObject() instanceof Reporting reporting) {
            Format format = reporting.output().format();
            EFFECTIVE_IN.forEach((option, formats) -> {
                Format first = formats.iterator().next();
                String why = formats.size() == 1
                        ? "outside " + OptionParser.name(first) + ": add --format " + OptionParser.name(first)
                        : "in " + OptionParser.name(format) + ": choose another --format";
                noEffect(option, !formats.contains(format), why);
            });
        }
    }

    private void pageSize() {
        boolean unused = read("--api", Function.identity())
                .filter(api -> api.strip().equalsIgnoreCase("conversation-aggregates"))
                .isPresent();
        noEffect("--page-size", unused, "with --api conversation-aggregates, which has no pages");
    }

    private void envFile() {
        noEffect(
                "--env-file",
                parsed.hasMatchedOption("--replay"),
                "with --replay, which uses the variables of the recorded run");
    }

    /** A check without the platform needs no connection. */
    private void offline() {
        if (parsed.commandSpec().name().equals("validate") && !parsed.hasMatchedOption("--online")) {
            parsed.matchedOptionsSet().stream()
                    .filter(option -> option.group() != null)
                    .forEach(option -> noEffect(option.longestName(), true, "without --online"));
        }
    }

    /** A history needs no connection, or only one for the names of queues. */
    private void history() {
        if (isAnsweredByHistory()) {
            noEffect("--page-size", true, "with --history");
            if (!parsed.hasMatchedOption(HistoryOptions.NAMES)) {
                OF_CONNECTION.forEach(option -> noEffect(option, true, "with --history, which sends no requests"));
            }
        }
    }

    /** Whether a history answers instead of the platform; sync and serve use one beside it. */
    private boolean isAnsweredByHistory() {
        return parsed.hasMatchedOption(HistoryOptions.HISTORY)
                && parsed.commandSpec().findOption(HistoryOptions.NAMES) != null;
    }

    /** Says which hosts are not excepted as someone meant; doctor makes a finding of it. */
    private void noProxy(ProxyRule variables) {
        boolean used = parsed.commandSpec().findOption("--proxy") != null
                && !parsed.commandSpec().name().equals("doctor")
                && !parsed.hasMatchedOption("--proxy")
                && !isAnsweredByHistory()
                && variables.namesProxy();
        if (used) {
            variables
                    .unreadableExceptions()
                    .forEach(entry -> remarks.add("NO_PROXY: '" + entry + "' names no host, address or network, so it"
                            + " has no effect: write a name, an IP address, or a network such as 10.0.0.0/8"));
        }
    }

    private void noEffect(String option, boolean unused, String why) {
        if (unused && parsed.hasMatchedOption(option)) {
            remarks.add(option + " has no effect " + why);
        }
    }

    /** The value of an option, given or by default; empty if the command has no such option, or the value is wrong. */
    private <T> Optional<T> read(String option, Function<String, T> reading) {
        OptionSpec spec = parsed.commandSpec().findOption(option);
        String text = spec == null ? null : parsed.matchedOptionValue(option, spec.defaultValue());
        try {
            return Optional.ofNullable(text).map(reading);
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
