package org.lunzhi.kernel.privacy.crypto;

/** The master key cannot be used; the message tells the operator where it was looked for and what to do. */
public final class MasterKeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MasterKeyRefused(String message) {
        super(message);
    }

    MasterKeyRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
