package org.lunzhi.station.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lunzhi.kernel.calendar.WorkCalendar;

/** Everything that is told, in the order in which it happens: the same plan always gives the same history. */
public record History(List<Step> steps) {

    private static final long PRIME = 1_000_003;
    private static final double LATE = 0.8;

    public History {
        steps = List.copyOf(steps);
    }

    public static History of(Plan plan, WorkCalendar calendar) {
        OfficeHours hours = new OfficeHours(calendar);
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < plan.matters(); number++) {
            steps.addAll(matter(plan, number, hours));
        }
        // What would happen after today has not happened: those matters are still open.
        steps.removeIf(step -> !step.at().isBefore(plan.until()));
        steps.sort(Step.IN_TIME);
        return new History(steps);
    }

    private static List<Step> matter(Plan plan, int number, OfficeHours hours) {
        Random chance = new Random(plan.seed() * PRIME + number);
        double share = (number + chance.nextDouble()) / plan.matters();
        Duration span = Duration.between(plan.from(), plan.until());
        Instant start = plan.from().plusSeconds(Math.round(share * span.toSeconds()));
        Pen pen = new Pen("matter-" + number, chance, hours, start);
        return MatterStory.of(Matter.drawn(number, chance, share > LATE), pen);
    }
}
