package org.lunzhi.command.mediation;

import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.confidential;
import static org.lunzhi.kernel.mediation.MediationCast.jia;
import static org.lunzhi.kernel.mediation.MediationCast.matter;
import static org.lunzhi.kernel.mediation.MediationCast.person;
import static org.lunzhi.kernel.mediation.MediationSamples.agreed;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;
import static org.lunzhi.kernel.mediation.MediationSamples.untilSitting;
import static org.lunzhi.kernel.mediation.MediationSamples.withdrew;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.mediation.terms.Jurisdiction;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SplittingTest {

    private static final MediationId DRAIN = MediationId.of("mediation-drain");
    private static final Party ANEW = person(PartyRef.of("party-of-the-part-1"), PartyRole.APPLICANT);
    private static final Party OTHER = person(PartyRef.of("party-of-the-part-2"), PartyRole.RESPONDENT);

    private final CaseFixture mediation = new CaseFixture().at("2026-03-02T09:00");

    private static SplitDispute split(Matter matter, Party... parties) {
        return new SplitDispute(CASE, DRAIN, List.of(parties), matter);
    }

    /** The part of the wall's case about the drain. */
    static DisputeSplitOff splitOff(List<UnitId> excluded, boolean sealed, boolean danger) {
        return new DisputeSplitOff(
                CASE,
                DRAIN,
                null,
                proposed().source(),
                ROOM,
                COMMITTEE,
                Jurisdiction.DISPUTE_AROSE_HERE,
                Proceedings.NONE,
                List.of(ANEW, OTHER),
                matter(),
                excluded,
                sealed,
                danger,
                at("2026-03-02T09:00"));
    }

    private static List<Object> sittingAnd(Object... more) {
        List<Object> past = new ArrayList<>(untilSitting());
        past.addAll(List.of(more));
        return past;
    }

    @Test
    void a_part_becomes_a_case_of_its_own_on_the_same_paper() {
        mediation.after(untilSitting(), split(matter(), ANEW, OTHER)).expectEvents(splitOff(List.of(), false, false));
    }

    @Test
    void a_part_can_be_split_off_before_anybody_has_consented() {
        mediation
                .after(List.of(proposed()), split(matter(), ANEW, OTHER))
                .expectEvents(splitOff(List.of(), false, false));
    }

    @Test
    void a_part_keeps_the_protection_of_the_whole_and_what_was_said_alone() {
        var accused = UnitId.of("unit-accused");
        mediation
                .after(
                        sittingAnd(
                                new AccessRestricted(CASE, List.of(accused), true, at("2026-03-01T09:00")),
                                new PartyScreened(
                                        CASE,
                                        JIA,
                                        ScreeningAnswer.YES,
                                        confidential(DocumentType.SAFETY_SCREENING),
                                        at("2026-03-01T09:00"))),
                        split(matter(), ANEW, OTHER))
                .expectEvents(splitOff(List.of(accused), true, true));
    }

    @Test
    void the_sides_of_a_part_are_named_anew() {
        mediation.refuses(untilSitting(), split(matter(), jia(), OTHER), MediationRule.PART_NOT_NAMED_ANEW);
    }

    @Test
    void a_part_is_admitted_like_any_case() {
        mediation.refuses(untilSitting(), split(matter(), ANEW), MediationRule.PARTY_COUNT_INVALID);
        new CaseFixture()
                .refuses(
                        untilSitting(),
                        split(matter("no-such-category", false), ANEW, OTHER),
                        MediationRule.CATEGORY_INVALID);
    }

    @Test
    void a_part_needs_a_committee_in_office() {
        mediation.register().nobodyInOffice();
        mediation.refuses(untilSitting(), split(matter(), ANEW, OTHER), MediationRule.COMMITTEE_NOT_IN_OFFICE);
    }

    @Test
    void nothing_is_split_off_once_a_party_left_or_all_agreed() {
        mediation.refuses(sittingAnd(withdrew(JIA)), split(matter(), ANEW, OTHER), MediationRule.PARTY_REFUSED);
        new CaseFixture().refuses(sittingAnd(agreed()), split(matter(), ANEW, OTHER), MediationRule.STAGE_FORBIDS);
    }
}
