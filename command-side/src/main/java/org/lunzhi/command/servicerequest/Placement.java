package org.lunzhi.command.servicerequest;

import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.CONSENT_MISSING;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.ITEM_NOT_OFFERED;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.MODE_NOT_OFFERED;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.NOTICE_MISSING;
import static org.lunzhi.command.servicerequest.standing.ServiceRequestRule.WANTED_DATE_PAST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lunzhi.command.servicerequest.standing.Clocks;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.Offer;
import org.lunzhi.kernel.servicerequest.order.Promise;
import org.lunzhi.kernel.servicerequest.order.Requester;

/** How an order comes to be: what must be there, what is promised by when, and until when it is of use. */
record Placement(PlaceOrder command, Instant now) {

    OrderPlaced decide(Catalogues catalogues, PolicyBooks books, WorkCalendar calendar) {
        NOTICE_MISSING.requires(command.notice().version() != null, "notice");
        CONSENT_MISSING.requires(agreed(command.requester()), "consent");
        Offer offer = ITEM_NOT_OFFERED.requiresGiven(
                catalogues.offer(command.service(), command.demand().place()).orElse(null));
        MODE_NOT_OFFERED.requires(offer.item().modes().contains(command.demand().mode()), "mode");
        LocalDate wantedUntil = command.demand().wantedUntil();
        WANTED_DATE_PAST.requires(wantedUntil == null || !wantedUntil.isBefore(StationTime.dateOf(now)), "wantedUntil");
        PolicyBook book = books.current(offer.item().competent(), Track.SERVICE, now);
        return event(offer, book, calendar);
    }

    /** The requester agrees for themselves; for somebody else the service is for, that person's consent is on file. */
    private boolean agreed(Requester requester) {
        return command.notice().basis() == ProcessingBasis.CONSENT
                && (requester.beneficiary() == null || requester.beneficiaryConsent() != null);
    }

    /** The limit counts from the order itself, so that nobody gains time by leaving it lie. */
    private List<Deadline> deadlines(Offer offer, PolicyBook book, WorkCalendar calendar) {
        Clocks clocks = new Clocks(command.serviceRequestId(), offer.item().urgency(), book, calendar);
        List<Deadline> deadlines = new ArrayList<>(List.of(clocks.start(DeadlineKind.SERVICE, 1, now)));
        LocalDate last = command.demand().wantedUntil();
        if (last != null) {
            deadlines.add(expiry(last, calendar));
        }
        return deadlines;
    }

    /** The requester's own day is taken as it is: it is no legal limit and does not roll. */
    private Deadline expiry(LocalDate last, WorkCalendar calendar) {
        Instant dayBefore = StationTime.startOf(last.minusDays(1));
        return new Deadline(
                DeadlineId.of(command.serviceRequestId().value(), DeadlineKind.ORDER_EXPIRY, 1),
                DeadlineKind.ORDER_EXPIRY,
                last,
                last,
                dayBefore.isAfter(now) ? dayBefore : now,
                StationTime.startOf(last.plusDays(1)),
                false,
                calendar.version());
    }

    private OrderPlaced event(Offer offer, PolicyBook book, WorkCalendar calendar) {
        return new OrderPlaced(
                command.serviceRequestId(),
                command.trackingCode(),
                command.channel(),
                command.demand(),
                command.requester(),
                command.notice(),
                new Promise(
                        command.service(),
                        offer.edition(),
                        offer.item().competent(),
                        offer.item().urgency(),
                        book.version()),
                deadlines(offer, book, calendar),
                now);
    }
}
