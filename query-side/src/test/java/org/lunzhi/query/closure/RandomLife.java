package org.lunzhi.query.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.grievance.DispatchEvent.ComplainantContacted;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.OutcomeEvent.RequesterRated;
import org.lunzhi.kernel.grievance.OutcomeEvent.ReworkOrdered;
import org.lunzhi.kernel.grievance.RecordEvent.ReceiptTimeCorrected;
import org.lunzhi.kernel.grievance.handling.ContactResult;
import org.lunzhi.kernel.grievance.outcome.CorrectionReason;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.grievance.outcome.Rating;
import org.lunzhi.kernel.grievance.outcome.ReworkCause;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.support.Story;

/** One matter to which anything may happen that could happen next. */
final class RandomLife {

    private final Story story;
    private final GrievanceId id;
    private final Random random;
    private final List<GrievanceEvent> events = new ArrayList<>();
    private Instant now;

    RandomLife(Story story, Random random) {
        this.story = story;
        this.id = GrievanceId.of(story.id());
        this.random = random;
        this.now = ClosurePropertyTest.START.plus(Duration.ofHours(random.nextInt(2_000)));
        events.add(story.registered(ClosurePropertyTest.CHANNELS.get(random.nextInt(2)), now));
        if (chance(80)) {
            events.add(story.triaged(ClosurePropertyTest.CATEGORIES.get(random.nextInt(3)), later()));
        }
        if (chance(80)) {
            events.add(story.accepted(later()));
        }
        live();
    }

    List<GrievanceEvent> events() {
        return events;
    }

    private void live() {
        if (chance(70)) {
            events.add(story.dispatched(UnitId.of(ClosurePropertyTest.UNITS.get(random.nextInt(2))), later()));
        }
        if (chance(60)) {
            events.add(new ComplainantContacted(
                    id, Story.STATION, chance(70) ? ContactResult.REACHED : ContactResult.NO_ANSWER, null, later()));
        }
        for (int pauses = random.nextInt(3); pauses > 0; pauses--) {
            pause();
        }
        correct();
        if (chance(60)) {
            events.add(story.reported(OutcomeKind.RESOLVED, later()));
        }
        if (chance(20)) {
            events.add(new ReworkOrdered(
                    id, 1, ReworkCause.NOT_RESOLVED, null, AgreementSamples.window(), List.of(), later()));
        }
        end();
    }

    private void pause() {
        events.add(story.parked(later()));
        if (chance(80)) {
            events.add(story.unparked(later()));
        } else {
            events.add(story.closed(later()));
            events.add(story.reopened(later()));
        }
    }

    private void correct() {
        if (chance(20)) {
            events.add(story.corrected("x", ClosurePropertyTest.CATEGORIES.get(random.nextInt(3)), later()));
        }
        if (chance(20)) {
            Instant received = events.get(0).occurredAt().minus(Duration.ofHours(random.nextInt(200)));
            events.add(new ReceiptTimeCorrected(id, received, received, CorrectionReason.CLERICAL, later()));
        }
    }

    private void end() {
        if (chance(15)) {
            events.add(story.withdrawn(later()));
        } else if (chance(70)) {
            events.add(story.closed(later()));
            if (chance(50)) {
                events.add(new RequesterRated(id, Rating.DISSATISFIED, null, null, later()));
            }
            if (chance(40)) {
                events.add(story.reopened(later()));
                live();
            }
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Instant later() {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(6_000)));
        return now;
    }
}
