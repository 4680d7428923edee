package org.lunzhi.kernel.policy;

/** On which legal track a matter runs; each has its own clock, rights and ending. */
public enum Track {
    /** 人民调解. */
    PEOPLES_MEDIATION,
    /** 行政调解. */
    ADMINISTRATIVE_MEDIATION,
    /** 信访. */
    PETITION,
    /** 12345 热线、接诉即办. */
    HOTLINE,
    /** 点单、代办、微心愿. */
    SERVICE,
    /** 村民自治. */
    SELF_GOVERNMENT
}
