package org.lunzhi.command.grievance.record;

import static org.lunzhi.command.grievance.GrievanceStory.OTHER;
import static org.lunzhi.command.grievance.GrievanceStory.closed;
import static org.lunzhi.command.grievance.GrievanceStory.inHandling;
import static org.lunzhi.command.grievance.GrievanceStory.registered;
import static org.lunzhi.command.grievance.GrievanceStory.triaged;
import static org.lunzhi.command.grievance.People.CLERK;
import static org.lunzhi.command.grievance.People.CO_HANDLER;
import static org.lunzhi.command.grievance.People.HANDLER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.BACKDATED_TOO_FAR;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CATEGORY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.CORRECTION_CHANGES_NOTHING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.DOCUMENT_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.HANDLING_UNIT_ONLY;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LINKED_TO_ITSELF;
import static org.lunzhi.command.grievance.standing.GrievanceRule.LINKED_TO_LATER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.NOT_THE_REQUESTER;
import static org.lunzhi.command.grievance.standing.GrievanceRule.ORIGINAL_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARTY_KNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.PARTY_UNKNOWN;
import static org.lunzhi.command.grievance.standing.GrievanceRule.RECEIVED_IN_FUTURE;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPLY_PROOF_MISSING;
import static org.lunzhi.command.grievance.standing.GrievanceRule.REPRESENTATIVES_EXCEEDED;
import static org.lunzhi.command.grievance.standing.GrievanceRule.WRONG_STAGE;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.COMPLAINANT;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NEIGHBOURS;
import static org.lunzhi.kernel.grievance.GrievanceSamples.OTHER_SIDE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;
import static org.lunzhi.kernel.grievance.GrievanceSamples.reply;
import static org.lunzhi.kernel.grievance.GrievanceSamples.reporter;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.FiledMatters;
import org.lunzhi.command.grievance.GrievanceStory;
import org.lunzhi.command.grievance.People;
import org.lunzhi.command.grievance.record.RecordCommand.AddEvidence;
import org.lunzhi.command.grievance.record.RecordCommand.AddParty;
import org.lunzhi.command.grievance.record.RecordCommand.AnswerDuplicate;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectCategory;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectDocument;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectReceiptTime;
import org.lunzhi.command.grievance.record.RecordCommand.CorrectVillages;
import org.lunzhi.command.grievance.record.RecordCommand.LinkDuplicate;
import org.lunzhi.command.grievance.record.RecordCommand.NoteProgress;
import org.lunzhi.command.grievance.record.RecordCommand.ReplaceParty;
import org.lunzhi.command.grievance.record.RecordCommand.SplitMatter;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.RecordEvent.GrievanceLinked;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.VillagesCorrected;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.grievance.outcome.Reply;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordTest {

    private static final UnitId CO_HANDLER_UNIT = GrievanceSamples.CO_HANDLER;
    private static final NoteProgress NOTE = new NoteProgress(ID, document("note", DocumentType.PROGRESS_NOTE));

    @Test
    void notes_and_evidence_join_an_open_matter() {
        inHandling().allows(NOTE, HANDLER);
        inHandling().allows(NOTE, CO_HANDLER);
        inHandling().allows(photo(null), HANDLER);
        closed().refuses(NOTE, CLERK, WRONG_STAGE);
    }

    @Test
    void whoever_brought_a_matter_adds_to_it_with_the_secret_on_the_receipt() {
        inHandling().allows(photo(GrievanceSamples.TOKEN), People.REQUESTER);
        inHandling().refuses(photo(TokenHash.of("0000")), People.REQUESTER, NOT_THE_REQUESTER);
        inHandling().refuses(photo(null), People.REQUESTER, NOT_THE_REQUESTER);
        closed().refuses(photo(GrievanceSamples.TOKEN), People.REQUESTER, WRONG_STAGE);
    }

    @Test
    void the_villages_of_the_sides_are_put_right() {
        UnitId second = UnitId.of("unit-village-beifang");
        CorrectVillages right =
                new CorrectVillages(ID, List.of(CO_HANDLER_UNIT, second), CorrectionReason.LATER_KNOWLEDGE);
        registered()
                .at("2026-02-13T09:00")
                .when(right, CLERK)
                .expectEvents(new VillagesCorrected(
                        ID,
                        List.of(CO_HANDLER_UNIT),
                        List.of(CO_HANDLER_UNIT, second),
                        CorrectionReason.LATER_KNOWLEDGE,
                        at("2026-02-13T09:00")));
        registered()
                .refuses(
                        new CorrectVillages(ID, List.of(CO_HANDLER_UNIT), CorrectionReason.CLERICAL),
                        CLERK,
                        CORRECTION_CHANGES_NOTHING);
        registered()
                .and(new PartyAdded(ID, OTHER_SIDE, PartyRole.OTHER_SIDE, null, second, at("2026-02-12T10:00")))
                .refuses(right, CLERK, CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void notes_are_not_for_units_that_do_not_handle_it() {
        inHandling()
                .refuses(
                        NOTE,
                        People.of(OfficerId.of("officer-x"), UnitId.of("unit-elsewhere"), Role.HANDLER),
                        HANDLING_UNIT_ONLY);
    }

    @Test
    void golden_scenario_4_a_sixth_representative_cannot_be_added() {
        GrievanceStory story = registered()
                .and(IntStream.rangeClosed(1, 4)
                        .mapToObj(RecordTest::representative)
                        .toArray());
        AddParty another = new AddParty(ID, PartyRef.of("party-another"), PartyRole.REPRESENTATIVE, null, null);
        story.allows(another, CLERK);
        story.and(representative(5)).refuses(another, CLERK, REPRESENTATIVES_EXCEEDED);
    }

    @Test
    void a_party_joins_once() {
        registered().allows(new AddParty(ID, OTHER_SIDE, PartyRole.OTHER_SIDE, null, null), CLERK);
        registered().refuses(new AddParty(ID, COMPLAINANT, PartyRole.AGENT, null, null), CLERK, PARTY_KNOWN);
    }

    @Test
    void a_successor_takes_the_place_of_a_party() {
        ReplaceParty heir = new ReplaceParty(ID, COMPLAINANT, OTHER_SIDE, CorrectionReason.SUCCESSION, null, null);
        closed().allows(heir, CLERK);
        registered()
                .refuses(
                        new ReplaceParty(ID, OTHER_SIDE, COMPLAINANT, CorrectionReason.SUCCESSION, null, null),
                        CLERK,
                        PARTY_UNKNOWN);
    }

    @Test
    void a_category_is_corrected_to_another_of_the_list() {
        triaged().allows(new CorrectCategory(ID, CategoryCode.of("contract"), CorrectionReason.MISUNDERSTOOD), CLERK);
        triaged()
                .refuses(
                        new CorrectCategory(ID, NEIGHBOURS, CorrectionReason.CLERICAL),
                        CLERK,
                        CORRECTION_CHANGES_NOTHING);
        triaged()
                .refuses(
                        new CorrectCategory(ID, CategoryCode.of("yellow"), CorrectionReason.CLERICAL),
                        CLERK,
                        CATEGORY_UNKNOWN);
    }

    @Test
    void a_time_of_receipt_is_corrected_within_the_same_bounds() {
        triaged().allows(correctTo("2026-02-05T00:00"), CLERK);
        triaged().refuses(correctTo("2026-02-04T23:59"), CLERK, BACKDATED_TOO_FAR);
        triaged().refuses(correctTo("2026-02-12T09:01"), CLERK, RECEIVED_IN_FUTURE);
    }

    @Test
    void a_document_of_the_file_is_corrected() {
        DocumentRef summary = document("summary", DocumentType.STATEMENT);
        DocumentRef better = document("better", DocumentType.STATEMENT);
        closed().allows(new CorrectDocument(ID, summary, better, CorrectionReason.CLERICAL), CLERK);
        closed().refuses(new CorrectDocument(ID, better, summary, CorrectionReason.CLERICAL), CLERK, DOCUMENT_UNKNOWN);
        DocumentRef proof = document("reply", DocumentType.REPLY_PROOF);
        closed().allows(new CorrectDocument(ID, proof, better, CorrectionReason.CLERICAL), CLERK);
    }

    @Test
    void a_duplicate_is_linked_and_its_person_answered() {
        AnswerDuplicate answer = new AnswerDuplicate(ID, reply());
        registered()
                .at("2026-02-12T09:10")
                .when(new LinkDuplicate(ID, OTHER), CLERK)
                .expectEvents(new GrievanceLinked(
                        ID,
                        OTHER,
                        List.of(DeadlineId.of(ID.value(), DeadlineKind.ACCEPTANCE_DECISION, 1)),
                        at("2026-02-12T09:10")));
        registered().refuses(new LinkDuplicate(ID, ID), CLERK, LINKED_TO_ITSELF);
        GrievanceStory linked = registered().and(new GrievanceLinked(ID, OTHER, List.of(), at("2026-02-12T09:10")));
        linked.allows(answer, CLERK);
        linked.refuses(new AnswerDuplicate(ID, new Reply(null, null, null)), CLERK, REPLY_PROOF_MISSING);
        registered().refuses(answer, CLERK, WRONG_STAGE);
    }

    @Test
    void a_duplicate_is_linked_to_nothing_that_was_never_registered() {
        registered().refuses(new LinkDuplicate(ID, GrievanceId.of("grievance-unheard-of")), CLERK, ORIGINAL_UNKNOWN);
    }

    @Test
    void a_matter_is_handled_under_the_number_of_an_earlier_one_only() {
        Instant own = GrievanceSamples.registered().occurredAt();
        LinkDuplicate link = new LinkDuplicate(ID, OTHER);
        besideRegistered(OTHER, own.minusMillis(1)).allows(link, CLERK);
        besideRegistered(OTHER, own.plusMillis(1)).refuses(link, CLERK, LINKED_TO_LATER);
    }

    @Test
    void of_two_matters_registered_at_one_moment_the_smaller_number_is_the_earlier_one() {
        Instant own = GrievanceSamples.registered().occurredAt();
        GrievanceId smaller = GrievanceId.of("grievance-a");
        besideRegistered(smaller, own).allows(new LinkDuplicate(ID, smaller), CLERK);
        besideRegistered(OTHER, own).refuses(new LinkDuplicate(ID, OTHER), CLERK, LINKED_TO_LATER);
    }

    private static GrievanceStory besideRegistered(GrievanceId other, Instant moment) {
        return registered().beside(new FiledMatters().registered(other, moment));
    }

    @Test
    void a_part_is_split_off_while_the_matter_is_open() {
        SplitMatter split =
                new SplitMatter(ID, OTHER, MatterType.COMPLAINT, document("part", DocumentType.STATEMENT), reporter());
        inHandling().allows(split, CLERK);
        closed().refuses(split, CLERK, WRONG_STAGE);
    }

    private static AddEvidence photo(@Nullable TokenHash token) {
        return new AddEvidence(ID, token, document("photo", DocumentType.EVIDENCE));
    }

    private static CorrectReceiptTime correctTo(String wallClock) {
        return new CorrectReceiptTime(ID, at(wallClock), CorrectionReason.LATER_KNOWLEDGE);
    }

    private static PartyAdded representative(int number) {
        return new PartyAdded(
                ID,
                PartyRef.of("party-representative-" + number),
                PartyRole.REPRESENTATIVE,
                null,
                null,
                at("2026-02-12T09:05"));
    }
}
