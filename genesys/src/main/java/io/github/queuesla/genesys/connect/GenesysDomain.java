package io.github.queuesla.genesys.connect;

import io.github.queuesla.core.quantity.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The platform's own domains, one per region, prefixed with {@code api.} and {@code login.}. New regions need no change
 * here if the user gives the domain.
 */
public final class GenesysDomain {

    // Anchored by matches(): credentials must not go to a host such as mypurecloud.com.example.org with the platform's
    // rules.
    private static final Pattern OWN =
            Pattern.compile("mypurecloud\\.(com(\\.[a-z]{2})?|[a-z]{2})|([a-z0-9-]+\\.)?([a-z0-9-]+-)?pure\\.cloud");
    private static final Pattern PREFIX = Pattern.compile("^(api|login|apps)\\.");

    /** AWS regions and their domains, from the vendor's SDKs (Java 198.1.0, Python 257.1.0, JavaScript 259.0.0). */
    private static final Map<String, String> BY_REGION = new TreeMap<>(Map.ofEntries(
            Map.entry("us-east-1", "mypurecloud.com"),
            Map.entry("us-east-2", "use2.us-gov-pure.cloud"),
            Map.entry("us-west-2", "usw2.pure.cloud"),
            Map.entry("ca-central-1", "cac1.pure.cloud"),
            Map.entry("sa-east-1", "sae1.pure.cloud"),
            Map.entry("eu-west-1", "mypurecloud.ie"),
            Map.entry("eu-west-2", "euw2.pure.cloud"),
            Map.entry("eu-central-1", "mypurecloud.de"),
            Map.entry("eu-central-2", "euc2.pure.cloud"),
            Map.entry("ap-northeast-1", "mypurecloud.jp"),
            Map.entry("ap-northeast-2", "apne2.pure.cloud"),
            Map.entry("ap-northeast-3", "apne3.pure.cloud"),
            Map.entry("ap-south-1", "aps1.pure.cloud"),
            Map.entry("ap-southeast-1", "apse1.pure.cloud"),
            Map.entry("ap-southeast-2", "mypurecloud.com.au"),
            Map.entry("me-central-1", "mec1.pure.cloud"),
            Map.entry("mx-central-1", "mxc1.pure.cloud"),
            Map.entry("eusc-de-east-1", "edee1.eusc-pure.cloud")));

    private GenesysDomain() {}

    /** The known AWS regions. */
    public static List<String> regions() {
        return List.copyOf(BY_REGION.keySet());
    }

    /** The domain of a host of the platform, such as {@code mypurecloud.de} for {@code api.mypurecloud.de}. */
    static Optional<String> ofHost(String host) {
        String domain = PREFIX.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return OWN.matcher(domain).matches() ? Optional.of(domain) : Optional.empty();
    }

    /**
     * The domain of a region, which is an AWS region or the domain itself.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static String ofRegion(String region) {
        String name = region.strip().toLowerCase(Locale.ROOT);
        String known = BY_REGION.get(name);
        if (known != null) {
            return known;
        }
        return ofHost(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + region + "' is not a region: "
                        + Spelling.advice(
                                name,
                                BY_REGION.keySet(),
                                "write an AWS region (" + String.join(", ", BY_REGION.keySet())
                                        + ") or a Genesys domain such as mypurecloud.de")));
    }
}
