package io.github.queuesla.cli.failure;

/** Advice on the setup that several messages and findings give, in lower case and without a full stop. */
public final class SetupAdvice {

    /** What to check when the platform issues no token. */
    public static final String CREDENTIALS = "check GENESYS_CLIENT_ID, GENESYS_CLIENT_SECRET and --region, and that the"
            + " client's grant type is client credentials";

    /** What to do when the organisation does not allow this network. */
    public static final String NETWORK = "run queue-sla from an allowed network, or ask for the address of this machine"
            + " to be added to the allowlist; no role helps";

    /** What to do when tokens are issued too often. */
    public static final String TOKEN_RATE =
            "wait a minute and try again: the platform limits how often an OAuth client gets a token";

    /** How to use a proxy. */
    public static final String PROXY = "use --proxy or set HTTPS_PROXY";

    private SetupAdvice() {}

    /** How to grant the permission. */
    public static String role(String permission) {
        return "give the OAuth client a role with " + permission
                + " (Admin, Integrations, OAuth, Roles), in the divisions of the queues";
    }
}
