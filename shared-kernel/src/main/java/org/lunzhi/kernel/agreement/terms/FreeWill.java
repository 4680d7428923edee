package org.lunzhi.kernel.agreement.terms;

import org.lunzhi.kernel.privacy.PartyRef;

/** What one party answered when asked whether they agree of their own free will. */
public record FreeWill(PartyRef party, boolean askedAlone, boolean agreesFreely) {}
