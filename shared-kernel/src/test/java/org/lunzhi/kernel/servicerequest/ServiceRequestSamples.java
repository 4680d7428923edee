package org.lunzhi.kernel.servicerequest;

import static org.lunzhi.kernel.calendar.CalendarSamples.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.Deadlines;
import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.ConfirmationSought;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.DeliveryConfirmed;
import org.lunzhi.kernel.servicerequest.FeedbackEvent.OrderClosed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderClaimed;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderDispatched;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceDelivered;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ServiceStarted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderOpened;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderScreened;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.catalogue.Offer;
import org.lunzhi.kernel.servicerequest.catalogue.PublicTitle;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.lunzhi.kernel.servicerequest.catalogue.Title;
import org.lunzhi.kernel.servicerequest.feedback.ConfirmationManner;
import org.lunzhi.kernel.servicerequest.feedback.ContactResult;
import org.lunzhi.kernel.servicerequest.order.Demand;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.Promise;
import org.lunzhi.kernel.servicerequest.order.Requester;
import org.lunzhi.kernel.servicerequest.order.RunnerBasis;
import org.lunzhi.kernel.servicerequest.order.ServiceResult;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;

/** One order of 2026-03-02 by the code of a place: help with a pension certificate, up to its closing. */
public final class ServiceRequestSamples {

    public static final TrackingCode TRACKING = TrackingCode.of("7k3m9q2x4wnb");
    public static final ServiceRequestId ID = ServiceRequestId.of("order-7k3m9q2x4wnb");
    public static final PlaceCode PLACE = PlaceCode.of("place-yanman-3");
    public static final UnitId STATION = UnitId.of("unit-station-yanman");
    public static final UnitId VILLAGE = UnitId.of("unit-village-yanman");
    public static final OfficerId SCREENER = OfficerId.of("officer-screener");
    public static final OfficerId RUNNER = OfficerId.of("officer-runner");
    public static final OfficerId CALLER = OfficerId.of("officer-caller");
    public static final PartyRef REQUESTER = PartyRef.of("party-requester");
    public static final TokenHash TOKEN = TokenHash.of("hash-of-the-requesters-token");
    public static final CatalogueEdition EDITION = CatalogueEdition.of("2026-1");
    public static final PolicyVersion POLICY = PolicyVersion.of("shandong-2020");
    public static final ProcessingNotice NOTICE =
            new ProcessingNotice(NoticeVersion.of("notice-2026"), ProcessingBasis.CONSENT);
    public static final ServiceItem PENSION = item("pension-certificate", List.of());
    public static final ServiceItem ELSEWHERE = item("library-card", List.of(PlaceCode.of("place-beifang-1")));
    public static final ServiceItem SUBSIDY = item("subsidy", List.of());
    public static final Deadline SERVICE = deadline(DeadlineKind.SERVICE, 1, "2026-03-02T09:00", 5);
    public static final Deadline LEASE = Deadlines.from(
                    CalendarSamples.untilEndOf2026(), at("2026-03-02T10:00"), TimeLimit.hours(24))
            .as(ID.value(), DeadlineKind.CLAIM_LEASE, 1);

    private ServiceRequestSamples() {}

    /** Ordered on a Monday morning by somebody who left a name. */
    public static OrderPlaced placed() {
        return placed(requester(null));
    }

    /** The same by somebody else, or in another way. */
    public static OrderPlaced placed(Requester requester) {
        return placed(requester, HandlingMode.ASSISTED, List.of(SERVICE), null);
    }

    /** Wanted until Wednesday, the fourth. */
    public static OrderPlaced placedUntilWednesday() {
        LocalDate last = LocalDate.of(2026, 3, 4);
        return placed(requester(null), HandlingMode.ASSISTED, List.of(SERVICE, expiry()), last);
    }

    public static OrderPlaced placed(
            Requester requester, HandlingMode mode, List<Deadline> deadlines, @Nullable LocalDate wantedUntil) {
        return new OrderPlaced(
                ID,
                TRACKING,
                OrderChannel.PLACE_CODE,
                new Demand(PLACE, mode, document("wish", DocumentType.SERVICE_ORDER), wantedUntil),
                requester,
                NOTICE,
                new Promise(PENSION.code(), EDITION, STATION, Urgency.ORDINARY, POLICY),
                deadlines,
                at("2026-03-02T09:00"));
    }

    public static OrderScreened screened() {
        return new OrderScreened(ID, SCREENER, at("2026-03-02T09:20"));
    }

    public static OrderOpened opened() {
        return new OrderOpened(ID, VILLAGE, at("2026-03-02T09:30"));
    }

    /** Held until the same hour of the next day. */
    public static OrderClaimed claimed() {
        return new OrderClaimed(ID, RUNNER, VILLAGE, 1, LEASE, List.of(), at("2026-03-02T10:00"));
    }

    public static OrderDispatched dispatched() {
        return new OrderDispatched(ID, RUNNER, VILLAGE, RunnerBasis.ACCEPTED, null, null, at("2026-03-02T10:00"));
    }

    public static ServiceStarted started() {
        return new ServiceStarted(
                ID, RUNNER, VILLAGE, HandlingMode.ASSISTED, List.of(LEASE.id()), at("2026-03-03T09:00"));
    }

    public static ServiceDelivered delivered() {
        return new ServiceDelivered(
                ID,
                ServiceResult.DONE,
                document("delivery", DocumentType.DELIVERY_RECORD),
                List.of(),
                RUNNER,
                VILLAGE,
                confirmation("2026-03-04T11:00"),
                List.of(SERVICE.id()),
                at("2026-03-04T11:00"));
    }

    /** The n-th call that came to nothing; the waiting period runs from it. */
    public static ConfirmationSought sought(int attempt, String wallClock) {
        return new ConfirmationSought(
                ID, attempt, ContactResult.NO_ANSWER, CALLER, confirmation(wallClock), at(wallClock));
    }

    /** Confirmed by the requester on Thursday morning. */
    public static DeliveryConfirmed confirmed() {
        return new DeliveryConfirmed(
                ID,
                ConfirmationManner.BY_TOKEN,
                null,
                ratingWindow("2026-03-05T08:00"),
                List.of(confirmation("2026-03-04T11:00").id()),
                at("2026-03-05T08:00"));
    }

    public static OrderClosed closed() {
        return new OrderClosed(ID, ConfirmationManner.BY_TOKEN, List.of(), at("2026-03-06T08:00"));
    }

    /** Gone on as a grievance under that protection, soon after it was placed. */
    public static OrderConverted converted(Protection protection) {
        OrderPlaced placed = placed();
        return new OrderConverted(
                ID,
                GrievanceId.of("grievance-from-order"),
                MatterType.COMPLAINT,
                PLACE,
                placed.demand().wish(),
                REQUESTER,
                TOKEN,
                NOTICE,
                STATION,
                SCREENER,
                placed.occurredAt(),
                protection,
                CategorySchemeVersion.of("national-2010"),
                false,
                List.of(SERVICE.id()),
                at("2026-03-02T09:20"));
    }

    /** A requester who left a name; the officer only where somebody in office ordered for themselves. */
    public static Requester requester(@Nullable OfficerId officer) {
        return new Requester(REQUESTER, null, null, officer, TOKEN);
    }

    /** Five working days from a moment, in which the requester is asked. */
    public static Deadline confirmation(String wallClock) {
        return deadline(DeadlineKind.DELIVERY_CONFIRMATION, 1, wallClock, 5);
    }

    /** Ten working days from a moment, in which the requester may rate. */
    public static Deadline ratingWindow(String wallClock) {
        return deadline(DeadlineKind.RATING_WINDOW, 1, wallClock, 10);
    }

    /** The end of Wednesday, the fourth. */
    public static Deadline expiry() {
        return new Deadline(
                DeadlineId.of(ID.value(), DeadlineKind.ORDER_EXPIRY, 1),
                DeadlineKind.ORDER_EXPIRY,
                LocalDate.of(2026, 3, 4),
                LocalDate.of(2026, 3, 4),
                at("2026-03-03T00:00"),
                at("2026-03-05T00:00"),
                false,
                CalendarSamples.untilEndOf2026().version());
    }

    /** The first version of a paper of the file, named so that tests can tell it. */
    public static DocumentRef document(String name, DocumentType type) {
        return new DocumentRef(
                DocumentId.of("document-" + name),
                1,
                type,
                Audience.HANDLERS,
                Commitment.of("commitment-" + name),
                RetentionClass.SERVICE_FILE);
    }

    /** A service of the edition, offered at the named places or at all. */
    public static ServiceItem item(String code, List<PlaceCode> places) {
        return new ServiceItem(
                ServiceCode.of(code),
                new PublicTitle(Title.of("示例事项"), Title.of("A sample service")),
                STATION,
                List.of(HandlingMode.ASSISTED, HandlingMode.END_TO_END),
                Urgency.ORDINARY,
                places);
    }

    /** The service as the edition offers it. */
    public static Offer offer(ServiceItem item) {
        return new Offer(EDITION, item);
    }

    private static Deadline deadline(DeadlineKind kind, int number, String start, int workingDays) {
        return Deadlines.from(CalendarSamples.untilEndOf2026(), at(start), TimeLimit.workingDays(workingDays))
                .as(ID.value(), kind, number);
    }
}
