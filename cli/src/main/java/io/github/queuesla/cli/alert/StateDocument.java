package io.github.queuesla.cli.alert;

import io.github.queuesla.core.contract.AlertCondition.When;
import io.github.queuesla.core.live.AlertKey;
import io.github.queuesla.core.live.AlertStates;
import io.github.queuesla.core.live.AlertStatus;
import io.github.queuesla.history.json.JsonDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is remembered for a contract, as JSON.
 *
 * @param contract the name of the contract
 */
record StateDocument(String contract) {

    private static final String SCHEMA = "queue-sla.alert-state/1";
    private static final String WAITING = "waiting";

    /**
     * What a document says.
     *
     * @throws UnfitState when it is not one of this contract and this version
     * @throws io.github.queuesla.history.json.MalformedDocument when a member is missing or has another type
     */
    Remembered read(JsonDocument document) throws UnfitState {
        if (!document.text("schema").equals(SCHEMA)) {
            throw new UnfitState("it has another format");
        }
        if (!document.text("contract").equals(contract)) {
            throw new UnfitState("it is of another contract");
        }
        return new Remembered(alerts(document), waiting(document));
    }

    private static AlertStates alerts(JsonDocument document) throws UnfitState {
        SortedMap<AlertKey, AlertStatus> all = new TreeMap<>();
        for (JsonDocument alert : document.documents("alerts")) {
            long towards = alert.number("towardsMs");
            Optional<When> when = Stream.of(When.values())
                    .filter(kind -> kind.toString().equals(alert.text("when")))
                    .findFirst();
            if (when.isEmpty() || towards < 0) {
                throw new UnfitState("it has an alert that this version does not know");
            }
            all.put(
                    new AlertKey(alert.text("serviceLevel"), when.get()),
                    new AlertStatus(alert.optionalInstant("since"), Duration.ofMillis(towards), Optional.empty()));
        }
        return new AlertStates(all);
    }

    /** The messages; none in a file of a version that kept no messages. */
    private static WaitingMessages waiting(JsonDocument document) {
        Map<WaitingMessage, Set<String>> all = new LinkedHashMap<>();
        if (document.names().contains(WAITING)) {
            for (JsonDocument message : document.documents(WAITING)) {
                all.put(WaitingMessage.of(message.text("body")), new LinkedHashSet<>(message.texts("webhooks")));
            }
        }
        return new WaitingMessages(all);
    }

    /** The document that says it. */
    JsonDocument of(Remembered remembered) {
        List<JsonDocument> alerts = new ArrayList<>();
        remembered.alerts().all().forEach((key, status) -> {
            Map<String, Object> alert = new LinkedHashMap<>();
            alert.put("serviceLevel", key.level());
            alert.put("when", key.when().toString());
            status.since().ifPresent(since -> alert.put("since", since));
            alert.put("towardsMs", status.towards().toMillis());
            alerts.add(JsonDocument.of(alert));
        });
        List<JsonDocument> waiting = new ArrayList<>();
        remembered.waiting().all().forEach((message, webhooks) -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("body", message.body());
            members.put("webhooks", webhooks.stream().sorted().toList());
            waiting.add(JsonDocument.of(members));
        });
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schema", SCHEMA);
        members.put("contract", contract);
        members.put("alerts", alerts);
        members.put(WAITING, waiting);
        return JsonDocument.of(members);
    }
}
