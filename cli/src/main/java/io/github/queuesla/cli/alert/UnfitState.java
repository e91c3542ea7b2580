package io.github.queuesla.cli.alert;

/** A state file that cannot be used, with the reason as its message. */
final class UnfitState extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitState(String reason) {
        super(reason);
    }
}
