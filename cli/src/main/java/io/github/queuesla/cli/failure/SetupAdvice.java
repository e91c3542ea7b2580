package io.github.queuesla.cli.failure;

/** Advice on the setup that several messages and findings give, in lower case and without a full stop. */
public final class SetupAdvice {

    /** What to check when the platform issues no token. */
    public static final String CREDENTIALS = "check GENESYS_CLIENT_ID, GENESYS_CLIENT_SECRET and --region, and that the"
            + " client's grant type is client credentials";

    /** How to use a proxy. */
    public static final String PROXY = "use --proxy or set HTTPS_PROXY";

    private SetupAdvice() {}

    /** How to grant the permission. */
    public static String role(String permission) {
        return "give the OAuth client a role with " + permission
                + " (Admin, Integrations, OAuth, Roles), in the divisions of the queues";
    }
}
