package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.output.Printable;
import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.TextSafety;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Everything that was found. Immutable.
 *
 * @param findings in the order in which a run would meet them
 */
public record Diagnosis(List<Finding> findings) implements Printable {

    private static final int LEVEL_WIDTH = 9;
    private static final int TOPIC_WIDTH = 25;

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** How a command would end: 0 without a problem, else as the first one has it. */
    public int exitCode() {
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.PROBLEM)
                .map(Finding::exitCode)
                .findFirst()
                .orElse(ExitCodes.DONE);
    }

    @Override
    public List<String> lines(RenderOptions looks) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String level = padded(finding.level().word(), LEVEL_WIDTH);
            lines.add((looks.colour() ? paint(finding.level(), level) : level)
                    + padded(finding.topic(), TOPIC_WIDTH)
                    + TextSafety.visible(finding.text()));
            finding.fix()
                    .ifPresent(fix ->
                            lines.add(" ".repeat(LEVEL_WIDTH + TOPIC_WIDTH) + "to do: " + TextSafety.visible(fix)));
        }
        long problems = count(Finding.Level.PROBLEM);
        long warnings = count(Finding.Level.WARNING);
        lines.add("");
        lines.add(problems
                + (problems == 1 ? " problem, " : " problems, ")
                + warnings
                + (warnings == 1 ? " warning" : " warnings"));
        return lines;
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("schema", "queue-sla.doctor/1");
        json.writeNumberProperty("exitCode", exitCode());
        json.writeArrayPropertyStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("level", finding.level().word());
            json.writeStringProperty("topic", finding.topic());
            json.writeStringProperty("text", finding.text());
            if (finding.fix().isPresent()) {
                json.writeStringProperty("fix", finding.fix().get());
            } else {
                json.writeNullProperty("fix");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private long count(Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String paint(Finding.Level level, String text) {
        String colour = switch (level) {
            case OK -> "32";
            case WARNING -> "33";
            case PROBLEM -> "31";
        };
        return "\u001b[" + colour + "m" + text + "\u001b[0m";
    }
}
