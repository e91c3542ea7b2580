package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.contract.keys.ReportKeys;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.history.day.Sha256;
import io.github.queuesla.history.settled.SettledPeriod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A contract with the bytes of its files, as a settled period keeps them. Immutable.
 *
 * @param contract the contract
 * @param name the name of its file
 * @param files the files to keep, by name
 */
record ContractCopy(Contract contract, String name, Map<String, byte[]> files) {

    ContractCopy {
        files = Map.copyOf(files);
    }

    /**
     * Reads a contract file.
     *
     * @param lines receives each warning about a file that can be used
     */
    static ContractCopy read(Path path, Consumer<String> lines) {
        Contract contract = ContractFileOptions.read(path, lines);
        Map<String, byte[]> files = new TreeMap<>();
        try {
            files.put(SettledPeriod.CONTRACT, Files.readAllBytes(path));
        } catch (IOException failed) {
            throw CommandFailure.configuration(path + ": cannot be read (" + failed.getMessage()
                    + "): check that it is a file and that you may read it");
        }
        contract.branding()
                .logo()
                .ifPresent(logo -> files.put(
                        SettledPeriod.CONTRACT + ReportKeys.LOGO_SUFFIX,
                        logo.base64().getBytes(StandardCharsets.US_ASCII)));
        return new ContractCopy(contract, String.valueOf(path.getFileName()), files);
    }

    /** Whether a settled period has the same files. */
    boolean isKeptBy(SettledPeriod period) {
        long kept = period.manifest().files().stream()
                .filter(file -> file.path().startsWith(SettledPeriod.CONTRACT))
                .count();
        return kept == files.size()
                && files.entrySet().stream()
                        .allMatch(file -> Sha256.of(file.getValue()).equals(period.hashOf(file.getKey())));
    }
}
