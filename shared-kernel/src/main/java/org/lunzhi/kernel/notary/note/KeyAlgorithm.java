package org.lunzhi.kernel.notary.note;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a key signs; the number is part of the key's id, so that no signature is taken for one of the other kind. */
public enum KeyAlgorithm {
    /** Notes as they are. */
    ED25519(1, false),
    /** Checkpoints as a witness saw them at a second (C2SP tlog-cosignature). */
    COSIGNATURE_V1(4, true);

    private final byte number;
    private final boolean timed;

    KeyAlgorithm(int number, boolean timed) {
        this.number = (byte) number;
        this.timed = timed;
    }

    boolean verifies(byte[] publicKey, String text, byte[] signed) {
        if (!timed) {
            return Ed25519.verifies(publicKey, Notes.bytes(text), signed);
        }
        return signed.length == Long.BYTES + Ed25519.SIGNATURE_BYTES
                && Ed25519.verifies(
                        publicKey,
                        witnessed(text, ByteBuffer.wrap(signed).getLong()),
                        Arrays.copyOfRange(signed, Long.BYTES, signed.length));
    }

    byte[] sign(byte[] seed, String text, long second) {
        if (!timed) {
            return Ed25519.sign(seed, Notes.bytes(text));
        }
        return ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_BYTES)
                .putLong(second)
                .put(Ed25519.sign(seed, witnessed(text, second)))
                .array();
    }

    byte number() {
        return number;
    }

    static KeyAlgorithm numbered(byte number) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.number == number)
                .findFirst()
                .orElseThrow(() -> new NoteRefused("Keys of kind " + number + " are not known here"));
    }

    private static byte[] witnessed(String text, long second) {
        return Notes.bytes("cosignature/v1\ntime " + Long.toUnsignedString(second) + "\n" + text);
    }
}
