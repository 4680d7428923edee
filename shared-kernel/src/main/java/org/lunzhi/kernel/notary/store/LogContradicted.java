package org.lunzhi.kernel.notary.store;

/** The log is no longer what the notary has vouched for; whatever the reason, somebody has to look. */
public final class LogContradicted extends RuntimeException {

    public LogContradicted(String reason) {
        super(reason);
    }

    public LogContradicted(String reason, RuntimeException cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
