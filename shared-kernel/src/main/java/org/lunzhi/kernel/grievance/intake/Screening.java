package org.lunzhi.kernel.grievance.intake;

/** The private questions of triage; the answers are for the mediators of the case only. */
public record Screening(ScreeningAnswer violence, ScreeningAnswer minorAtRisk) {

    /** Whether somebody may be in danger. */
    public boolean alarming() {
        return violence == ScreeningAnswer.YES || minorAtRisk == ScreeningAnswer.YES;
    }

    /** Whether both questions were put. */
    public boolean answered() {
        return violence != ScreeningAnswer.NOT_ASKED && minorAtRisk != ScreeningAnswer.NOT_ASKED;
    }
}
