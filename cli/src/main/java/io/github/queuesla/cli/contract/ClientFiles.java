package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.core.contract.Contract;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of the files of {@code --split-by client}. */
final class ClientFiles {

    private static final String NO_CLIENT = "no-client";
    private static final int LONGEST = 100;

    /** Names of devices on Windows, with any suffix. */
    private static final String DEVICES = "(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?";

    private ClientFiles() {}

    /**
     * The service levels of each client, by file name without suffix.
     *
     * @throws CommandFailure if two clients have the same file name
     */
    static Map<String, Contract> of(Contract contract) {
        Map<String, Contract> files = new LinkedHashMap<>();
        Map<String, String> clients = new HashMap<>();
        for (Contract part : contract.byClient()) {
            String name = part.client().map(ClientFiles::safe).orElse(NO_CLIENT);
            String client = part.client().map(text -> "client '" + text + "'").orElse("no client");
            // Some file systems do not distinguish case, or composed letters from decomposed ones.
            String other = clients.putIfAbsent(
                    Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), client);
            if (other != null) {
                throw CommandFailure.configuration("--split-by client: the service levels of " + other + " and of "
                        + client + " would both be in file '" + name
                        + "': rename a client in the contract, or write one at a time with --client");
            }
            files.put(name, part);
        }
        return files;
    }

    /** The client's name as a file name: anything but letters, digits and a few signs becomes a dash. */
    static String safe(String client) {
        StringBuilder name = new StringBuilder();
        client.codePoints()
                .limit(LONGEST)
                .forEach(sign -> name.appendCodePoint(
                        Character.isLetterOrDigit(sign) || " ._-&()',+".indexOf(sign) >= 0 ? sign : '-'));
        // A leading dot hides the file, a leading dash looks like an option, and Windows drops dots and blanks at the
        // end.
        String plain = name.toString().replaceAll("^[ .-]+|[ .]+$", "");
        return plain.isEmpty() || plain.matches(DEVICES) ? "client-" + plain : plain;
    }
}
