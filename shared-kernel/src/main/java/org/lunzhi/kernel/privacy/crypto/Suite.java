package org.lunzhi.kernel.privacy.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** A cipher by the number that stands before every ciphertext, so that another (SM4) can join without a migration. */
enum Suite {
    AES_256_GCM(1) {
        @Override
        @AccessesPartialKey
        Aead aead(byte[] key) throws GeneralSecurityException {
            AesGcmKey secret = AesGcmKey.builder()
                    .setParameters(AES_256_GCM_NO_PREFIX)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(secret).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        }
    };

    static final int KEY_BYTES = 32;

    private static final AesGcmParameters AES_256_GCM_NO_PREFIX = parameters();

    private final int number;

    Suite(int number) {
        this.number = number;
    }

    static Suite numbered(int number, String boundTo) {
        for (Suite suite : values()) {
            if (suite.number == number) {
                return suite;
            }
        }
        throw new NotGenuine(boundTo);
    }

    int number() {
        return number;
    }

    /** The cipher under a key of {@link #KEY_BYTES} bytes. */
    abstract Aead aead(byte[] key) throws GeneralSecurityException;

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }
}
