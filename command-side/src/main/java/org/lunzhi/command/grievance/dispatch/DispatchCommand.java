package org.lunzhi.command.grievance.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.handling.DispatchManner;
import org.lunzhi.kernel.grievance.handling.DispatchReason;
import org.lunzhi.kernel.grievance.handling.ExtensionReason;
import org.lunzhi.kernel.grievance.handling.HandoverReason;
import org.lunzhi.kernel.grievance.handling.ReturnReason;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;

/** What one can ask about who handles an accepted matter, and by when. */
sealed interface DispatchCommand {

    @TargetAggregateIdentifier
    GrievanceId grievanceId();

    record DispatchGrievance(
            GrievanceId grievanceId,
            List<UnitId> leads,
            List<UnitId> coHandlers,
            DispatchManner manner,
            @Nullable CatalogueEntryId catalogueEntry,
            @Nullable DispatchReason coordinatorsReason)
            implements DispatchCommand {}

    record AcknowledgeDispatch(GrievanceId grievanceId) implements DispatchCommand {}

    record ReturnDispatch(
            GrievanceId grievanceId,
            ReturnReason reason,
            DocumentRef basis,
            @Nullable UnitId suggestedUnit) implements DispatchCommand {}

    record DesignateUnit(GrievanceId grievanceId, UnitId lead, List<UnitId> coHandlers, DocumentRef reason)
            implements DispatchCommand {}

    record ContactComplainant(
            GrievanceId grievanceId,
            ContactResult result,
            @Nullable DocumentRef note) implements DispatchCommand {}

    record RequestExtension(
            GrievanceId grievanceId,
            LocalDate until,
            ExtensionReason reason,
            @Nullable DocumentRef grounds) implements DispatchCommand {}

    record GrantExtension(GrievanceId grievanceId, @Nullable DocumentRef personInformed) implements DispatchCommand {}

    record RefuseExtension(GrievanceId grievanceId, DocumentRef reason) implements DispatchCommand {}

    record OfferHandover(
            GrievanceId grievanceId,
            OfficerId to,
            HandoverReason reason,
            @Nullable DocumentRef note) implements DispatchCommand {}

    record AcceptHandover(GrievanceId grievanceId) implements DispatchCommand {}

    record RefuseHandover(GrievanceId grievanceId) implements DispatchCommand {}

    /** The rota chose somebody, who answers for the matter once they accept it; sent by the station itself. */
    record OfferFromRota(GrievanceId grievanceId, OfficerId to) implements DispatchCommand {}

    /** A hand-over that was accepted elsewhere, item by item, takes effect here; sent by the station itself. */
    record HandOverHandling(GrievanceId grievanceId, OfficerId from, OfficerId to, UnitId unit, HandoverReason reason)
            implements DispatchCommand {}
}
