package org.lunzhi.kernel.grievance.outcome;

/** Why a closed matter is opened again. */
public enum ReopenReason {
    /** 新的事实. */
    NEW_FACT,
    /** 新的理由. */
    NEW_REASON,
    /** 办理结果不实. */
    FALSE_OUTCOME
}
