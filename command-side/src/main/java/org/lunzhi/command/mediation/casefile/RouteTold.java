package org.lunzhi.command.mediation.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.ending.RouteNotice;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

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
