package org.lunzhi.kernel.notary.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 over raw keys of 32 bytes, as notes write them; the platform wants them wrapped in ASN.1. */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /** A fresh pair: the seed, then the public key. */
    static byte[][] generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            byte[] seed = pair.getPrivate().getEncoded();
            byte[] key = pair.getPublic().getEncoded();
            return new byte[][] {
                Arrays.copyOfRange(seed, PRIVATE_PREFIX.length, PRIVATE_PREFIX.length + KEY_BYTES),
                Arrays.copyOfRange(key, PUBLIC_PREFIX.length, PUBLIC_PREFIX.length + KEY_BYTES)
            };
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform since 15 has " + NAME, missing);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_PREFIX, seed)));
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The key does not sign", fault);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        if (signed.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            PublicKey key = KeyFactory.getInstance(NAME)
                    .generatePublic(new X509EncodedKeySpec(joined(PUBLIC_PREFIX, publicKey)));
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException noKeyOrNoSignature) {
            return false;
        }
    }

    private static byte[] joined(byte[] prefix, byte[] key) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, joined, prefix.length, key.length);
        return joined;
    }
}
