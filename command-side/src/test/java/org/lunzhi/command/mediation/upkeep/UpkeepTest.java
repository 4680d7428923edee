package org.lunzhi.command.mediation.upkeep;

import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.matter;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationCast.person;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;
import static org.lunzhi.kernel.mediation.MediationSamples.untilSitting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AddEvidence;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AddNote;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.AssertPrevention;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.ChangeParty;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectMatter;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectPaper;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.CorrectTime;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.NameRepresentatives;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.UpkeepEvent.EvidenceAdded;
import org.lunzhi.kernel.mediation.UpkeepEvent.MatterCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.NoteAdded;
import org.lunzhi.kernel.mediation.UpkeepEvent.PaperCorrected;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.UpkeepEvent.PreventionAsserted;
import org.lunzhi.kernel.mediation.UpkeepEvent.TimeCorrected;
import org.lunzhi.kernel.mediation.ending.IndexHash;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.mediation.upkeep.CorrectionReason;
import org.lunzhi.kernel.mediation.upkeep.PartyChange;
import org.lunzhi.kernel.mediation.upkeep.Prevention;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UpkeepTest {

    private static final PartyRef BING = PartyRef.of("party-bing");

    private final CaseFixture mediation = new CaseFixture().at("2026-03-02T09:00");

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void a_note_is_added_while_the_file_is_open() {
        var note = paper(DocumentType.FILE_NOTE);
        mediation
                .after(untilAccepted(), new AddNote(CASE, note))
                .expectEvents(new NoteAdded(CASE, note, at("2026-03-02T09:00")));
        var archived = new CaseArchived(
                CASE, List.of(), IndexHash.of("hash"), RetentionClass.MEDIATION_FILE, at("2026-03-01T09:00"));
        new CaseFixture()
                .refuses(plus(untilAccepted(), archived), new AddNote(CASE, note), MediationRule.STAGE_FORBIDS);
    }

    @Test
    void a_piece_of_evidence_is_filed_once() {
        var photo = paper(DocumentType.EVIDENCE);
        var added = new EvidenceAdded(CASE, JIA, photo, at("2026-03-02T09:00"));
        mediation.after(untilAccepted(), new AddEvidence(CASE, JIA, photo)).expectEvents(added);
        new CaseFixture()
                .after(plus(untilAccepted(), added), new AddEvidence(CASE, JIA, photo))
                .expectNoEvents();
    }

    @Test
    void the_category_is_corrected_with_a_reason() {
        var contract = matter("contract", true);
        mediation
                .after(untilSitting(), new CorrectMatter(CASE, contract, CorrectionReason.WRONG_ENTRY))
                .expectEvents(
                        new MatterCorrected(CASE, contract, CorrectionReason.WRONG_ENTRY, at("2026-03-02T09:00")));
    }

    @Test
    void what_is_right_is_not_corrected() {
        mediation.refuses(
                untilSitting(),
                new CorrectMatter(CASE, matter(), CorrectionReason.WRONG_ENTRY),
                MediationRule.NOTHING_TO_CORRECT);
    }

    @Test
    void a_paper_is_replaced_by_one_of_its_kind() {
        var minutes = paper(DocumentType.SESSION_RECORD);
        var better = paper(DocumentType.SESSION_RECORD, Audience.PARTIES, "2");
        mediation
                .after(untilSitting(), new CorrectPaper(CASE, minutes, better, CorrectionReason.PARTY_OBJECTED))
                .expectEvents(new PaperCorrected(
                        CASE, minutes, better, CorrectionReason.PARTY_OBJECTED, at("2026-03-02T09:00")));
        new CaseFixture()
                .refuses(
                        untilSitting(),
                        new CorrectPaper(CASE, minutes, paper(DocumentType.FILE_NOTE), CorrectionReason.PARTY_OBJECTED),
                        MediationRule.PAPER_OF_WRONG_KIND);
    }

    @Test
    void the_time_of_an_entry_that_exists_is_corrected() {
        var earlier = at("2026-02-27T08:30");
        mediation
                .after(untilSitting(), new CorrectTime(CASE, 11, earlier, CorrectionReason.WRONG_ENTRY))
                .expectEvents(
                        new TimeCorrected(CASE, 11, earlier, CorrectionReason.WRONG_ENTRY, at("2026-03-02T09:00")));
        new CaseFixture()
                .refuses(
                        untilSitting(),
                        new CorrectTime(CASE, 99, earlier, CorrectionReason.WRONG_ENTRY),
                        MediationRule.NOTHING_TO_CORRECT);
    }

    @Test
    void a_party_is_added_and_must_then_consent() {
        Party bing = person(BING, PartyRole.RESPONDENT);
        mediation
                .after(untilSitting(), new ChangeParty(CASE, PartyChange.ADDED, null, bing))
                .expectEvents(new PartyChanged(CASE, PartyChange.ADDED, null, bing, at("2026-03-02T09:00")));
    }

    @Test
    void a_succession_names_whom_it_follows_and_leaves_two_sides() {
        Party bing = person(BING, PartyRole.RESPONDENT);
        mediation.refuses(
                untilSitting(),
                new ChangeParty(CASE, PartyChange.SUCCEEDED, null, bing),
                MediationRule.CHANGE_UNFOUNDED);
        new CaseFixture()
                .refuses(
                        untilSitting(),
                        new ChangeParty(CASE, PartyChange.SUCCEEDED, JIA, bing),
                        MediationRule.PARTY_COUNT_INVALID);
        new CaseFixture()
                .after(untilSitting(), new ChangeParty(CASE, PartyChange.SUCCEEDED, YI, bing))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void golden_scenario_4_a_sixth_representative_named_later_is_refused() {
        List<PartyRef> six = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> PartyRef.of("party-representative-" + number))
                .toList();
        mediation.refuses(
                untilSitting(), new NameRepresentatives(CASE, JIA, six), MediationRule.REPRESENTATIVES_EXCEEDED);
        new CaseFixture()
                .after(untilSitting(), new NameRepresentatives(CASE, JIA, six.subList(0, 5)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_prevented_is_asserted_with_evidence() {
        mediation.refuses(
                untilSitting(),
                new AssertPrevention(CASE, Prevention.CRIMINAL_OFFENCE, 4, paper(DocumentType.FILE_NOTE)),
                MediationRule.ASSERTION_WITHOUT_EVIDENCE);
        var evidence = paper(DocumentType.EVIDENCE);
        new CaseFixture()
                .at("2026-03-02T09:00")
                .after(untilSitting(), new AssertPrevention(CASE, Prevention.CRIMINAL_OFFENCE, BOTH.size(), evidence))
                .expectEvents(
                        new PreventionAsserted(CASE, Prevention.CRIMINAL_OFFENCE, 2, evidence, at("2026-03-02T09:00")));
    }
}
