package org.lunzhi.kernel.mediation.terms;

/** Whether another body is dealing with the dispute or has decided it. */
public enum Proceedings {
    /** Nobody else deals with it. */
    NONE,
    /** A court or arbitral body has it before it. */
    PENDING,
    /** It was decided with legal force. */
    DECIDED
}
