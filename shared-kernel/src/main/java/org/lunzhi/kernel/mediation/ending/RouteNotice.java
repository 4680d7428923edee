package org.lunzhi.kernel.mediation.ending;

import java.time.Instant;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** That one party was told of arbitration, administrative and court routes (People's Mediation Law art. 26). */
public record RouteNotice(PartyRef party, Manner manner, DocumentRef notice, Instant deliveredAt) {}
