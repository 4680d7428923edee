package org.lunzhi.query.grievance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineKind;
import org.lunzhi.kernel.deadline.SetsDeadlines;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.query.support.question.NothingHere;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What whoever brought a matter sees of it with the code and the secret on the receipt. It is told from the log each
 * time, so that no view holds what could open a matter; to anybody else there is no such matter.
 */
@RestController
@RequestMapping("/api/resident/grievances")
class FollowedMatterController {

    private final EventStore log;

    FollowedMatterController(EventStore log) {
        this.log = log;
    }

    @GetMapping("/{code}")
    ResponseEntity<Followed> matter(@PathVariable String code, @RequestHeader("Requester-Token") String token) {
        List<?> events = log.readEvents(ReceiptCode.read(code).grievance().value())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .toList();
        return followed(events, TokenHash.ofSecret(token))
                .map(shown ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown))
                .orElseThrow(NothingHere::new);
    }

    private static Optional<Followed> followed(List<?> events, TokenHash shown) {
        if (events.isEmpty()
                || !(events.get(0) instanceof GrievanceRegistered registered)
                || !shown.equals(registered.reporter().token())) {
            return Optional.empty();
        }
        CaseStanding standing = StandingFold.begin(registered);
        LocalDate answerBy = null;
        for (Object event : events.subList(1, events.size())) {
            standing = StandingFold.apply(standing, event);
            answerBy = limitOf(event).orElse(answerBy);
        }
        return Optional.of(new Followed(
                standing.stage(),
                standing.charge().answerable(),
                standing.receivedAt(),
                answerBy,
                standing.ending().closedAt()));
    }

    private static Optional<LocalDate> limitOf(Object event) {
        return event instanceof SetsDeadlines sets
                ? sets.deadlines().stream()
                        .filter(deadline -> deadline.kind() == DeadlineKind.HANDLING)
                        .map(Deadline::rolled)
                        .findFirst()
                : Optional.empty();
    }

    /** How far the matter is, who must answer, and by when. */
    record Followed(
            CaseStage stage,
            UnitId answering,
            Instant receivedAt,
            @Nullable LocalDate answerBy,
            @Nullable Instant closedAt) {}
}
