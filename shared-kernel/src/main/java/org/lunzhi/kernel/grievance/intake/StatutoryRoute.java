package org.lunzhi.kernel.grievance.intake;

/** The legal route a matter is on already, or must take instead (Petition Regulation art. 31). */
public enum StatutoryRoute {
    /** No other route is open or prescribed. */
    NONE,
    /** 诉讼. */
    COURT,
    /** 仲裁. */
    ARBITRATION,
    /** 纪检监察. */
    DISCIPLINE_INSPECTION,
    /** 行政复议. */
    ADMINISTRATIVE_REVIEW,
    /** 政府信息公开. */
    INFORMATION_DISCLOSURE,
    /** 信访程序. */
    PETITION,
    /** 公安. */
    POLICE,
    /** 行政程序. */
    ADMINISTRATIVE_PROCEDURE,
    /** 村民自治. */
    VILLAGE_ASSEMBLY
}
