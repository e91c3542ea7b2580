package io.github.queuesla.genesys.conversation;

/** Why a conversation cannot be counted at all. Ends the reading of that conversation only. */
final class UnusableConversation extends Exception {

    private static final long serialVersionUID = 1L;

    /** The reason follows the words "the conversation", and quotes nothing but names of members. */
    UnusableConversation(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
