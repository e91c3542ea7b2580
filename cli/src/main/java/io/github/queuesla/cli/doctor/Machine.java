package io.github.queuesla.cli.doctor;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The Java process that runs the command. Immutable.
 *
 * @param java version and vendor of the JVM
 * @param launched whether the script {@code queue-sla} started it
 * @param archived whether it started from an archive of loaded classes
 */
public record Machine(String java, boolean launched, boolean archived) {

    /** This JVM. */
    public static Machine ofThisProcess() {
        List<String> arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return new Machine(
                Runtime.version().feature() + " (" + System.getProperty("java.vendor", "unknown vendor") + ", "
                        + Runtime.version() + ")",
                System.getProperty("queuesla.terminals") != null,
                arguments.stream()
                        .anyMatch(it -> it.startsWith("-XX:SharedArchiveFile=") || it.startsWith("-XX:AOTCache=")));
    }

    List<Finding> findings() {
        return List.of(Finding.ok("java", java), start());
    }

    private Finding start() {
        if (archived) {
            return Finding.ok("start", "from the launcher's archive of classes");
        }
        return launched
                ? Finding.warning(
                        "start",
                        "the launcher has no archive of classes, so every start is slower",
                        "run it once as a user who can write to the folder of queue-sla.jar")
                : Finding.ok("start", "without the launcher and its archive of classes");
    }
}
