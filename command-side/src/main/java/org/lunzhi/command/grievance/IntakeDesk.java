package org.lunzhi.command.grievance;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.springframework.stereotype.Component;

/** What the desk adds to every intake: a number, who received it and when, and the category list in force there. */
@Component
class IntakeDesk {

    private final Ids ids;
    private final Clock clock;
    private final CurrentActor current;
    private final PolicyBooks books;

    IntakeDesk(Ids ids, Clock clock, CurrentActor current, PolicyBooks books) {
        this.ids = ids;
        this.clock = clock;
        this.current = current;
        this.books = books;
    }

    GrievanceId newMatter() {
        return GrievanceId.of(ids.mint("grievance"));
    }

    Receipt receipt(@Nullable Instant receivedAt, @Nullable BackdatingReason backdatedFor) {
        Actor actor = current.actor().orElse(Actor.SYSTEM);
        return new Receipt(
                actor.unit(), actor.officer(), receivedAt == null ? clock.instant() : receivedAt, backdatedFor);
    }

    /** What comes in from elsewhere, at a unit that is not that of whoever hands it over. */
    Receipt receiptAt(UnitId unit, Instant receivedAt, @Nullable BackdatingReason backdatedFor) {
        Receipt here = receipt(receivedAt, backdatedFor);
        return new Receipt(unit, here.firstReceiver(), here.receivedAt(), here.backdatedFor());
    }

    CategorySchemeVersion scheme(UnitId unit) {
        return books.current(unit, Track.HOTLINE, clock.instant()).categories().version();
    }
}
