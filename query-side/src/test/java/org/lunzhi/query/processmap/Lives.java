package org.lunzhi.query.processmap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.support.Story;

/** Random lives of matters: some end early, some go back, some are corrected, some are sealed at last. */
final class Lives {

    static final List<String> UNITS = List.of("*", Story.STATION.value(), "unit-water", "unit-roads");
    static final List<String> CATEGORIES = List.of("*", "neighbours", "noise");

    private static final Instant MARCH_20 = Instant.parse("2026-03-20T01:00:00Z");

    private final List<Fact> facts = new ArrayList<>();
    private final Random random;

    private Lives(Random random) {
        this.random = random;
    }

    /** The facts of so many lives, one life after the other. */
    static List<Fact> of(Random random, int count, boolean someSealed) {
        Lives lives = new Lives(random);
        lives.tell(count, someSealed);
        return lives.facts;
    }

    /**
     * What a plain reader takes from one fact.
     *
     * @param step its name; none for what is no step
     * @param unit that answers from then on, where the fact says so
     */
    record Fact(
            String matter,
            GrievanceEvent event,
            Instant at,
            @Nullable String step,
            @Nullable String unit,
            @Nullable String category,
            boolean keeps) {}

    private void tell(int count, boolean someSealed) {
        for (int n = 0; n < count; n++) {
            Story story = new Story("grievance-" + n);
            Instant at = MARCH_20.plusSeconds(random.nextInt(8 * 86_400));
            String category = CATEGORIES.get(1 + random.nextInt(2));
            step(story, story.registered(IntakeChannel.VISIT, at), at, Story.STATION.value(), null);
            at = later(at);
            step(story, story.triaged(category, at), at, null, category);
            at = later(at);
            step(story, story.accepted(at), at, null, null);
            for (int dispatches = random.nextInt(3); dispatches > 0; dispatches--) {
                String lead = UNITS.get(2 + random.nextInt(2));
                at = later(at);
                step(story, story.dispatched(UnitId.of(lead), at), at, lead, null);
                if (random.nextInt(4) == 0) {
                    at = later(at);
                    facts.add(new Fact(
                            story.id(), story.corrected(category, "noise", at), at, null, null, "noise", false));
                }
                at = later(at);
                step(story, story.reported(OutcomeKind.RESOLVED, at), at, null, null);
            }
            if (someSealed && random.nextInt(8) == 0) {
                facts.add(new Fact(story.id(), story.sealed(UnitId.of("unit-water"), at), at, null, null, null, true));
            }
            at = later(at);
            step(story, story.closed(at), at, null, null);
        }
    }

    private void step(Story story, GrievanceEvent event, Instant at, @Nullable String unit, @Nullable String category) {
        facts.add(new Fact(story.id(), event, at, event.getClass().getSimpleName(), unit, category, false));
    }

    /** Now and then something is dated before what it follows. */
    private Instant later(Instant at) {
        return at.plusSeconds(random.nextInt(12) == 0 ? -600 : random.nextInt(200_000));
    }
}
