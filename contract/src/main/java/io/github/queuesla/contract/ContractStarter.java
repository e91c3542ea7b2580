package io.github.queuesla.contract;

import io.github.queuesla.contract.yaml.YamlQuotes;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.WaitText;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writer of a first contract file for an organisation: a group for each division, and a service level for each target that
 * is configured on queues. The file is valid as written; its comments say what to check. Immutable.
 */
public final class ContractStarter {

    private static final int LONGEST_NAME = 1_000;
    private static final int SHOWN = 100;

    private final String contract;
    private final ZoneId zone;

    /**
     * A starter for one contract.
     *
     * @param contract the name of the contract
     * @param zone the time zone in which its days begin and end
     */
    public ContractStarter(String contract, ZoneId zone) {
        this.contract = contract.isBlank() ? "My contract" : contract;
        this.zone = zone;
    }

    /**
     * Writes the file, with queues by name where the name is unique, otherwise by id.
     *
     * @throws IOException if the output throws it
     */
    public void write(List<Queue> queues, Appendable out) throws IOException {
        StarterPlan plan = StarterPlan.of(queues);
        Set<QueueId> unnameable = unnameable(queues);
        head(out);
        if (!queues.isEmpty()) {
            out.append("# Queues by id, name or pattern, such as \"Sales *\". A group can contain groups.\n");
            out.append("groups:\n");
            for (Map.Entry<String, List<Queue>> division : plan.divisions().entrySet()) {
                group(division.getKey(), division.getValue(), unnameable, out);
            }
            for (Map.Entry<StarterPlan.NamedTarget, List<Queue>> named :
                    plan.targets().entrySet()) {
                group(named.getKey().name(), named.getValue(), unnameable, out);
            }
            out.append('\n');
        }
        hours(out);
        out.append("service-levels:\n");
        if (plan.targets().isEmpty()) {
            examples(plan, out);
        } else {
            out.append("  # The targets that are configured on the queues in the platform.\n");
        }
        for (StarterPlan.NamedTarget named : plan.targets().keySet()) {
            level(named.name(), "groups", named.name(), out);
            out.append("    media: [").append(named.medium().name()).append("]\n");
            out.append("    within: ")
                    .append(WaitText.format(named.target().within()))
                    .append('\n');
            out.append("    target: ")
                    .append(named.target().percentage().value().toPlainString())
                    .append('\n');
        }
        tail(out);
    }

    private void head(Appendable out) throws IOException {
        out.append("# yaml-language-server: $schema=")
                .append(ContractSchema.FILE_NAME)
                .append('\n');
        out.append("""
                # Created by queue-sla from the queues that you can see. Your contract decides what counts: compare every line,
                # then check the file with 'queue-sla contract validate'. For completion in an editor, save the output of
                # 'queue-sla contract schema' beside this file, under the name above.
                format: 1
                """);
        out.append("contract: ").append(YamlQuotes.quote(contract)).append("\n\n");
        out.append("# Values for every service level that does not set its own.\n");
        out.append("defaults:\n");
        out.append("  time-zone: ")
                .append(zone.getId())
                .append("   # in which days and months begin; a place, not an offset\n");
        out.append("""
                  window: month            # the time range that is judged on its own: day, week or month
                  formula: answered        # or answered-and-abandoned, offered, short-abandons-removed, ...
                  # short-abandon: 5s      # giving up sooner is a short abandon; some formulas need this limit
                  edge: inclusive          # a wait of exactly the threshold is in time; or strict, whole-seconds
                  rounding: half-even      # for display only; or half-up, down
                  decimals: 2

                """);
    }

    private static void group(String name, List<Queue> queues, Set<QueueId> unnameable, Appendable out)
            throws IOException {
        out.append("  ").append(YamlQuotes.quote(name)).append(":\n");
        for (Queue queue : queues) {
            boolean byId = unnameable.contains(queue.id());
            out.append("    - ").append(YamlQuotes.quote(byId ? queue.id().value() : queue.name()));
            out.append(byId ? "   # " + YamlQuotes.quote(beginning(queue.name())) : "")
                    .append('\n');
        }
    }

    private static void hours(Appendable out) throws IOException {
        out.append("""
                # Opening hours, for service levels with 'hours: office'.
                # hours:
                #   office:
                #     week: {monday-friday: ["08:00-18:00"], saturday: ["09:00-13:00"]}
                #     holidays: {country: DE, region: be}
                #     days: {2024-12-24: Christmas Eve}
                #     exclusions: [{from: 2024-03-12T10:00, to: 2024-03-12T14:00, reason: carrier outage}]

                """);
    }

    private static void examples(StarterPlan plan, Appendable out) throws IOException {
        out.append(
                "  # No queue has a configured target, so these are examples: replace them with those of your contract.\n");
        if (plan.divisions().isEmpty()) {
            level("all-queues", "queues", "*", out);
            out.append("    within: 20s\n    target: 80\n");
        }
        for (String division : plan.divisions().keySet()) {
            level(division, "groups", division, out);
            out.append("    within: 20s\n    target: 80\n");
        }
    }

    private static void level(String name, String key, String value, Appendable out) throws IOException {
        out.append("  - name: ").append(YamlQuotes.quote(name)).append('\n');
        out.append("    ")
                .append(key)
                .append(": [")
                .append(YamlQuotes.quote(value))
                .append("]\n");
    }

    private static void tail(Appendable out) throws IOException {
        out.append("""
                    # More keys: description, client, hours, minimum-volume, valid-from, valid-until,
                    # roll-up: worst-queue, or {weights: {Small: 30, Large: 70}}, {queues-in-target: 90},
                    #   {intervals-in-target: {interval: half-hour, target: 90}}
                    # bands: {invoice: 50000, currency: EUR, credits: [{from: 80, credit: 0}, {from: 0, credit: 5}]}
                """);
    }

    /** The queues whose name is not unique or cannot be used in the file. */
    private static Set<QueueId> unnameable(List<Queue> queues) {
        Map<String, Integer> uses = new HashMap<>();
        // A name also has to differ from the ids, because the file has both in the same place.
        queues.forEach(queue -> {
            uses.merge(queue.name(), 1, Integer::sum);
            uses.merge(queue.id().value(), queue.id().value().equals(queue.name()) ? 0 : 1, Integer::sum);
        });
        Set<QueueId> unnameable = new HashSet<>();
        for (Queue queue : queues) {
            String name = queue.name();
            boolean odd = name.isBlank()
                    || name.indexOf('*') >= 0
                    || name.indexOf('?') >= 0
                    || name.length() > LONGEST_NAME
                    || name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
            if (odd || uses.getOrDefault(name, 0) > 1) {
                unnameable.add(queue.id());
            }
        }
        return unnameable;
    }

    private static String beginning(String name) {
        return name.codePointCount(0, name.length()) <= SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHOWN));
    }
}
