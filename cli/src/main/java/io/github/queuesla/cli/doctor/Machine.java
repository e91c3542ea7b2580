package io.github.queuesla.cli.doctor;

import io.github.queuesla.cli.failure.SetupAdvice;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Java process that runs the command. Immutable.
 *
 * @param java version and vendor of the JVM
 * @param launched whether the script {@code queue-sla} started it
 * @param archived whether it started from an archive of loaded classes
 * @param proxy the proxy host of the JVM; empty if requests go directly to the platform
 */
public record Machine(String java, boolean launched, boolean archived, Optional<String> proxy) {

    private static final List<String> PROXY_VARIABLES =
            List.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy");

    /** This JVM. */
    public static Machine ofThisProcess() {
        List<String> arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return new Machine(
                Runtime.version().feature() + " (" + System.getProperty("java.vendor", "unknown vendor") + ", "
                        + Runtime.version() + ")",
                System.getProperty("queuesla.terminals") != null,
                arguments.stream()
                        .anyMatch(it -> it.startsWith("-XX:SharedArchiveFile=") || it.startsWith("-XX:AOTCache=")),
                Optional.ofNullable(System.getProperty("https.proxyHost")));
    }

    List<Finding> findings(Map<String, String> environment) {
        return List.of(Finding.ok("java", java), start(), proxy(environment));
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

    private Finding proxy(Map<String, String> environment) {
        if (proxy.isPresent()) {
            return Finding.ok("proxy", "requests go through " + proxy.get());
        }
        return PROXY_VARIABLES.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> Finding.warning(
                        "proxy",
                        name + " is set, but Java does not read it: requests go directly to the host",
                        "if the host is only reachable through the proxy, " + SetupAdvice.proxy()))
                .orElse(Finding.ok("proxy", "none"));
    }
}
