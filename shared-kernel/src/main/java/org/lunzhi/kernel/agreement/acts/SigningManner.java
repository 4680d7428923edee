package org.lunzhi.kernel.agreement.acts;

/** How somebody put themselves under an agreement (People's Mediation Law art. 29). */
public enum SigningManner {
    /** 签名. */
    SIGNATURE,
    /** 盖章: a party's own or a company's seal. */
    SEAL,
    /** 按指印. */
    FINGERPRINT,
    /** 可靠的电子签名. */
    ELECTRONIC
}
