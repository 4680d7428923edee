package org.lunzhi.kernel.agreement.acts;

/** Why a court is asked to confirm (CPL 2023 art. 205). */
public enum CourtBasis {
    /** The court that invited the mediation. */
    INVITED,
    /** 当事人住所地. */
    PARTY_DOMICILE,
    /** 标的物所在地. */
    OBJECT_LOCATION,
    /** 调解组织所在地. */
    COMMITTEE_LOCATION
}
