package org.lunzhi.query.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lunzhi.kernel.mediation.EndingEvent.PartyWithdrew;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyConsented;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.PreparationEvent.RightsNoticeAcknowledged;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.RepresentativesNamed;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.query.mediation.MediationFile.Side;
import org.lunzhi.query.support.Fold;

/** Who stands on the sides of a dispute, and what they have said and been told. */
final class SidesFold {

    private static final Fold<List<Side>> FOLD = new Fold<List<Side>>()
            .on(
                    PartyConsented.class,
                    (sides, event) ->
                            of(sides, event.party(), side -> new Side(side.party(), true, side.told(), side.left())))
            .on(
                    RightsNoticeAcknowledged.class,
                    (sides, event) -> of(
                            sides, event.party(), side -> new Side(side.party(), side.consented(), true, side.left())))
            .on(PartyRefused.class, (sides, event) -> of(sides, event.party(), SidesFold::leaving))
            .on(PartyWithdrew.class, (sides, event) -> of(sides, event.party(), SidesFold::leaving))
            .on(PartyChanged.class, SidesFold::changed)
            .on(PartyCorrected.class, (sides, event) -> of(sides, event.party().ref(), side -> as(side, event.party())))
            .on(
                    RepresentativesNamed.class,
                    (sides, event) -> of(sides, event.party(), side -> as(side, spokenFor(side.party(), event))));

    private SidesFold() {}

    static List<Side> apply(List<Side> sides, Object event) {
        return FOLD.apply(sides, event);
    }

    private static List<Side> of(List<Side> sides, PartyRef party, UnaryOperator<Side> change) {
        return sides.stream()
                .map(side -> side.party().ref().equals(party) ? change.apply(side) : side)
                .toList();
    }

    private static List<Side> changed(List<Side> sides, PartyChanged event) {
        List<Side> all = new ArrayList<>(sides);
        all.removeIf(side -> side.party().ref().equals(event.earlier()));
        all.add(new Side(event.party(), false, false, false));
        return all;
    }

    private static Side leaving(Side side) {
        return new Side(side.party(), side.consented(), side.told(), true);
    }

    private static Side as(Side side, Party party) {
        return new Side(party, side.consented(), side.told(), side.left());
    }

    private static Party spokenFor(Party party, RepresentativesNamed event) {
        return new Party(
                party.ref(), party.role(), party.kind(), event.representatives(), party.guardian(), party.village());
    }
}
