package org.lunzhi.kernel.grievance.overlay;

/** How serious a supervision order is. */
public enum SupervisionLevel {
    /** 督办. */
    ORDINARY,
    /** 挂牌督办. */
    LISTED
}
