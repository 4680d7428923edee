package org.lunzhi.kernel.privacy.crypto;

/** Sealed bytes do not open: they were changed or moved, or belong to another key; says which, never what they hold. */
public final class NotGenuine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotGenuine(String boundTo) {
        // The cause is left out on purpose: a provider's exception may quote its input.
        super("sealed bytes of " + boundTo + " do not open: changed, moved, or sealed with another key");
    }

    NotGenuine(String boundTo, String reason) {
        super("sealed bytes of " + boundTo + " do not open: " + reason);
    }
}
