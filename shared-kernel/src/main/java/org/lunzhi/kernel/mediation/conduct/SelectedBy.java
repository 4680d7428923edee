package org.lunzhi.kernel.mediation.conduct;

/** Who chose the mediators (People's Mediation Law art. 19). */
public enum SelectedBy {
    /** Appointed by the committee. */
    COMMITTEE,
    /** Chosen by the parties. */
    PARTIES,
    /** Taken from the rota by the published rule. */
    ROTA
}
