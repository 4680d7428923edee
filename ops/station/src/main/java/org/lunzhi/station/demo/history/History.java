package org.lunzhi.station.demo.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.lunzhi.kernel.calendar.WorkCalendar;
import org.lunzhi.station.demo.history.grievance.MatterStory;
import org.lunzhi.station.demo.history.mediation.MediationStory;
import org.lunzhi.station.demo.history.roster.RosterStory;
import org.lunzhi.station.demo.history.roster.Rota;
import org.lunzhi.station.demo.history.servicerequest.OrderStory;
import org.lunzhi.station.demo.script.OfficeHours;
import org.lunzhi.station.demo.script.Pen;
import org.lunzhi.station.demo.script.Plan;
import org.lunzhi.station.demo.script.Step;

/** Everything that is told, in the order in which it happens: the same plan always gives the same history. */
public record History(List<Step> steps) {

    private static final long PRIME = 1_000_003;
    private static final double LATE = 0.8;

    /** Before the first roster nobody sits in the room to whom a dispute could be given. */
    private static final double FIRST_ROSTER_STANDS = 0.05;

    public History {
        steps = List.copyOf(steps);
    }

    public static History of(Plan plan, WorkCalendar calendar) {
        OfficeHours hours = new OfficeHours(calendar);
        Rota rota = new Rota(plan, hours);
        List<Step> steps = new ArrayList<>(RosterStory.of(rota, new Random(plan.seed()), hours));
        steps.addAll(told(
                plan,
                "matter",
                plan.matters(),
                0,
                hours,
                (number, pen) -> MatterStory.of(number, pen, isLate(plan, pen))));
        steps.addAll(told(
                plan,
                "mediation",
                plan.mediations(),
                FIRST_ROSTER_STANDS,
                hours,
                (number, pen) -> MediationStory.of(number, rota, pen)));
        steps.addAll(told(plan, "order", plan.orders(), 0, hours, OrderStory::of));
        // What would happen after today has not happened: those matters are still open.
        steps.removeIf(step -> !step.at().isBefore(plan.until()));
        steps.sort(Step.IN_TIME);
        return new History(steps);
    }

    private static List<Step> told(
            Plan plan,
            String kind,
            int count,
            double after,
            OfficeHours hours,
            BiFunction<Integer, Pen, List<Step>> story) {
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Random chance = new Random((plan.seed() + kind.length()) * PRIME + number);
            double share = after + (1 - after) * (number + chance.nextDouble()) / count;
            Pen pen = new Pen(kind + "-" + number, chance, hours, plan.at(share));
            steps.addAll(story.apply(number, pen));
        }
        return steps;
    }

    private static boolean isLate(Plan plan, Pen pen) {
        return pen.now().isAfter(plan.at(LATE));
    }
}
