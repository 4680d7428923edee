package org.lunzhi.command.mediation.upkeep;

import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AddNote;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.RestrictAccess;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.ending.IndexHash;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;

/** A case that is kept from units: nobody there has a hand in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptCaseTest {

    private static final UnitId TOWN = UnitId.of("unit-accused-town");
    private static final UnitId VILLAGE = UnitId.of("unit-accused-village");
    private static final AddNote NOTE = new AddNote(CASE, paper(DocumentType.FILE_NOTE));

    private final CaseFixture theCase = new CaseFixture();

    @BeforeEach
    void below() {
        theCase.register().below(VILLAGE, TOWN);
    }

    @Test
    void it_is_kept_from_units_one_after_the_other() {
        theCase.after(untilAccepted(), new RestrictAccess(CASE, List.of(TOWN), true))
                .expectEvents(new AccessRestricted(CASE, List.of(TOWN), true, at("2026-03-02T09:00")));
    }

    @Test
    void asked_again_nothing_happens_until_there_is_something_new() {
        List<Object> kept = keptFrom(TOWN);
        theCase.after(kept, new RestrictAccess(CASE, List.of(TOWN), false)).expectNoEvents();
        theCase.after(kept, new RestrictAccess(CASE, List.of(), true))
                .expectEvents(new AccessRestricted(CASE, List.of(), true, at("2026-03-02T09:00")));
        theCase.after(kept, new RestrictAccess(CASE, List.of(TOWN, VILLAGE), false))
                .expectEvents(new AccessRestricted(CASE, List.of(TOWN, VILLAGE), false, at("2026-03-02T09:00")));
    }

    @Test
    void it_is_kept_from_further_units_in_the_archive_too() {
        List<Object> archived = new ArrayList<>(untilAccepted());
        archived.add(new CaseArchived(
                CASE, List.of(), IndexHash.of("hash"), RetentionClass.MEDIATION_FILE, at("2026-03-01T09:00")));
        theCase.refuses(archived, NOTE, MediationRule.STAGE_FORBIDS);
        theCase.after(archived, new RestrictAccess(CASE, List.of(TOWN), true), Actor.SYSTEM)
                .expectEvents(new AccessRestricted(CASE, List.of(TOWN), true, at("2026-03-02T09:00")));
    }

    @Test
    void nobody_from_an_excluded_unit_or_one_below_it_has_a_hand_in_it() {
        List<Object> kept = keptFrom(TOWN);
        theCase.refuses(kept, NOTE, from(TOWN), MediationRule.KEPT_FROM_UNIT);
        theCase.refuses(kept, NOTE, from(VILLAGE), MediationRule.KEPT_FROM_UNIT);
        theCase.after(kept, NOTE, from(ROOM)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_above_an_excluded_unit_still_has() {
        theCase.after(keptFrom(VILLAGE), NOTE, from(TOWN)).expectSuccessfulHandlerExecution();
    }

    @Test
    void who_was_excluded_from_the_beginning_stays_so() {
        List<Object> kept = keptFrom(TOWN);
        kept.add(new AccessRestricted(CASE, List.of(UnitId.of("unit-another")), false, at("2026-02-27T10:00")));
        theCase.refuses(kept, NOTE, from(TOWN), MediationRule.KEPT_FROM_UNIT);
    }

    private static List<Object> keptFrom(UnitId unit) {
        List<Object> past = new ArrayList<>(untilAccepted());
        past.add(new AccessRestricted(CASE, List.of(unit), false, at("2026-02-27T09:00")));
        return past;
    }

    private static Actor from(UnitId unit) {
        return new Actor(
                OfficerId.of("officer-clerk"),
                null,
                Set.of(Role.INTAKE_CLERK),
                unit,
                null,
                null,
                ClientClass.PRIVATE_NETWORK);
    }
}
