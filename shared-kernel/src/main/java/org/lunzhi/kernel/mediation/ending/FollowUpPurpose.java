package org.lunzhi.kernel.mediation.ending;

/** What a follow-up asks. */
public enum FollowUpPurpose {
    /** 履行: asked by the mediator, who supervises it. */
    PERFORMANCE,
    /** 满意度: asked by somebody independent. */
    SATISFACTION
}
