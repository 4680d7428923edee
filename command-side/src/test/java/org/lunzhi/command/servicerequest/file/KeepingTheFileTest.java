package org.lunzhi.command.servicerequest.file;

import static org.lunzhi.command.servicerequest.Staff.by;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ELSEWHERE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.PENSION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.REQUESTER;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.STATION;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SUBSIDY;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.claimed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.closed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.confirmed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.delivered;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.document;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.opened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.placed;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.screened;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.started;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.OrderStory;
import org.lunzhi.command.servicerequest.Staff;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.AddOrderEvidence;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.ChangeOrderPerson;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectOrderDocument;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectOrderTime;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.CorrectService;
import org.lunzhi.command.servicerequest.file.OrderFileCommand.NoteOnOrder;
import org.lunzhi.command.servicerequest.standing.ServiceRequestRule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderDocumentCorrected;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderEvidenceAdded;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderNoted;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderPersonChanged;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderTimeCorrected;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.ServiceCorrected;
import org.lunzhi.kernel.servicerequest.order.CorrectionReason;
import org.lunzhi.kernel.servicerequest.order.OrderPerson;
import org.lunzhi.kernel.servicerequest.order.PersonChange;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTheFileTest {

    private static final PartyRef HEIR = PartyRef.of("party-heir");

    private final DocumentRef photo = document("photo", DocumentType.EVIDENCE);
    private final DocumentRef note = document("note", DocumentType.FILE_NOTE);

    @Test
    void a_note_joins_the_file() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new NoteOnOrder(ID, note), by(Staff.CLERK))
                .expectEvents(new OrderNoted(ID, note, at("2026-03-02T09:30")));
    }

    @Test
    void a_note_is_not_for_residents() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new NoteOnOrder(ID, note), by(Staff.RESIDENT))
                .expectException(refusedBy(SupportRule.ROLE_MISSING));
    }

    @Test
    void the_service_is_corrected_and_the_limit_stays() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new CorrectService(ID, SUBSIDY.code(), CorrectionReason.WRONG_ITEM), by(Staff.CLERK))
                .expectEvents(new ServiceCorrected(
                        ID,
                        PENSION.code(),
                        SUBSIDY.code(),
                        STATION,
                        CorrectionReason.WRONG_ITEM,
                        at("2026-03-02T09:30")));
    }

    @Test
    void the_service_is_corrected_to_what_the_place_offers() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new CorrectService(ID, ELSEWHERE.code(), CorrectionReason.WRONG_ITEM), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.ITEM_NOT_OFFERED));
    }

    @Test
    void a_correction_changes_something() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new CorrectService(ID, PENSION.code(), CorrectionReason.WRONG_ITEM), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.CORRECTION_CHANGES_NOTHING));
    }

    @Test
    void the_service_of_a_delivered_order_stays() {
        OrderStory.at("2026-03-05T09:30")
                .given(placed(), screened(), opened(), claimed(), started(), delivered())
                .when(new CorrectService(ID, SUBSIDY.code(), CorrectionReason.WRONG_ITEM), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
    }

    @Test
    void a_document_of_the_file_is_corrected() {
        DocumentRef wish = placed().demand().wish();

        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new CorrectOrderDocument(ID, wish, note, CorrectionReason.CLERICAL), by(Staff.CLERK))
                .expectEvents(
                        new OrderDocumentCorrected(ID, wish, note, CorrectionReason.CLERICAL, at("2026-03-02T09:30")));
    }

    @Test
    void a_document_that_is_not_in_the_file_is_not_corrected() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(
                        new CorrectOrderDocument(ID, note, placed().demand().wish(), CorrectionReason.CLERICAL),
                        by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.DOCUMENT_UNKNOWN));
    }

    @Test
    void a_time_is_corrected_beside_its_entry() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new CorrectOrderTime(ID, 0, at("2026-03-01T17:00"), CorrectionReason.CLERICAL), by(Staff.CLERK))
                .expectEvents(new OrderTimeCorrected(
                        ID, 0, at("2026-03-01T17:00"), CorrectionReason.CLERICAL, at("2026-03-02T09:30")));
    }

    @Test
    void a_time_that_has_not_come_and_an_entry_that_is_not_there_are_refused() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new CorrectOrderTime(ID, 0, at("2026-03-02T09:31"), CorrectionReason.CLERICAL), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.NOT_YET_HAPPENED));
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new CorrectOrderTime(ID, 1, at("2026-03-01T17:00"), CorrectionReason.CLERICAL), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.CORRECTION_CHANGES_NOTHING));
    }

    @Test
    void evidence_joins_an_open_file_once() {
        var added = new OrderEvidenceAdded(ID, photo, at("2026-03-02T09:30"));
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(new AddOrderEvidence(ID, photo), by(Staff.CLERK))
                .expectEvents(added);
        OrderStory.at("2026-03-02T09:30")
                .given(placed(), added)
                .when(new AddOrderEvidence(ID, photo), by(Staff.CLERK))
                .expectNoEvents();
        OrderStory.at("2026-03-06T09:30")
                .given(placed(), screened(), opened(), claimed(), started(), delivered(), confirmed(), closed())
                .when(new AddOrderEvidence(ID, photo), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.WRONG_STAGE));
    }

    @Test
    void somebody_takes_over_from_the_requester() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(change(OrderPerson.REQUESTER, PersonChange.SUCCEEDED, null), by(Staff.CLERK))
                .expectEvents(new OrderPersonChanged(
                        ID,
                        OrderPerson.REQUESTER,
                        PersonChange.SUCCEEDED,
                        REQUESTER,
                        HEIR,
                        null,
                        at("2026-03-02T09:30")));
    }

    @Test
    void whom_the_service_is_for_agrees_to_be_named() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(change(OrderPerson.BENEFICIARY, PersonChange.ADDED, null), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.CONSENT_MISSING));
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(change(OrderPerson.BENEFICIARY, PersonChange.ADDED, note), by(Staff.CLERK))
                .expectEvents(new OrderPersonChanged(
                        ID, OrderPerson.BENEFICIARY, PersonChange.ADDED, null, HEIR, note, at("2026-03-02T09:30")));
    }

    @Test
    void who_is_added_was_not_named_and_who_is_replaced_was() {
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(change(OrderPerson.REQUESTER, PersonChange.ADDED, null), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.PERSON_CHANGE_UNFOUNDED));
        OrderStory.at("2026-03-02T09:30")
                .given(placed())
                .when(change(OrderPerson.BENEFICIARY, PersonChange.REPLACED, note), by(Staff.CLERK))
                .expectException(refusedBy(ServiceRequestRule.PERSON_CHANGE_UNFOUNDED));
    }

    private static ChangeOrderPerson change(OrderPerson role, PersonChange change, @Nullable DocumentRef consent) {
        return new ChangeOrderPerson(ID, role, change, HEIR, consent);
    }
}
