package org.lunzhi.kernel.mediation.terms;

/** Why a committee may take up a dispute (Ningbo regulation art. 18). */
public enum Jurisdiction {
    /** 纠纷发生地. */
    DISPUTE_AROSE_HERE,
    /** 当事人所在地. */
    PARTY_LIVES_HERE,
    /** All parties agreed on this committee and it consented. */
    CHOSEN_BY_ALL
}
