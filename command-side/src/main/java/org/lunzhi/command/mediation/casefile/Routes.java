package org.lunzhi.command.mediation.casefile;

import static org.lunzhi.command.mediation.casefile.MediationRule.ROUTE_NOTICE_MISSING;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.privacy.Audience;
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

    /** What a request says about telling one party of the other routes, with the words of the notice. */
    public record RouteTold(
            @NotNull PartyRef party,
            @NotNull Manner manner,
            @NotBlank @Size(max = 20_000) String words,
            @NotNull Instant deliveredAt) {

        /** The notices with their words in safe keeping. */
        public static List<RouteNotice> file(List<RouteTold> told, Sheet sheet) {
            return told.stream()
                    .map(route -> new RouteNotice(
                            route.party(),
                            route.manner(),
                            sheet.document(DocumentType.ROUTE_NOTICE, Audience.PARTIES, route.words()),
                            route.deliveredAt()))
                    .toList();
        }
    }
}
