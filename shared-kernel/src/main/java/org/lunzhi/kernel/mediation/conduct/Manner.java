package org.lunzhi.kernel.mediation.conduct;

/** How a party declared something. */
public enum Manner {
    /** 书面: with signature, seal or fingerprint. */
    WRITTEN,
    /** 口头: before a witness or recorder. */
    ORAL,
    /** 线上: in the party's own signed-in channel. */
    ELECTRONIC
}
