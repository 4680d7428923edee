package org.lunzhi.kernel.privacy.crypto;

/**
 * Wraps data keys; from a file or the environment today, from a key management service behind the same three
 * questions.
 */
public interface MasterKey {

    /** The version that wraps from now on; older versions only unwrap. */
    int version();

    /** Wraps a data key for one place; suite and master key version stand before the result. */
    byte[] wrap(byte[] dataKey, String boundTo);

    /** Unwraps a data key; {@link NotGenuine} if it was changed, moved or wrapped by another key. */
    byte[] unwrap(byte[] wrapped, String boundTo);
}
