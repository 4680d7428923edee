package org.lunzhi.command.mediation.casefile;

import static org.lunzhi.command.mediation.casefile.MediationRule.ROUTE_NOTICE_MISSING;

import java.util.Collection;
import java.util.List;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

/** That every party was told of arbitration, administrative and court routes (People's Mediation Law art. 26). */
public final class Routes {

    private Routes() {}

    /** M6: a notice was delivered to each party. */
    public static void requireTold(Collection<PartyRef> parties, List<RouteNotice> notices) {
        List<PartyRef> told = notices.stream()
                .filter(Routes::isRouteNotice)
                .map(RouteNotice::party)
                .toList();
        ROUTE_NOTICE_MISSING.requires(told.containsAll(parties), "routes");
    }

    private static boolean isRouteNotice(RouteNotice notice) {
        DocumentType type = notice.notice().type();
        return type == DocumentType.ROUTE_NOTICE || type == DocumentType.TERMINATION_NOTICE;
    }
}
