package org.lunzhi.query.closure.past;

import java.util.Set;
import java.util.function.Predicate;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.query.closure.figure.CaseTimes;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.figure.Mark;
import org.lunzhi.query.closure.figure.Marks;
import org.lunzhi.query.closure.figure.WorkingClock;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.past.LookingBack;
import org.lunzhi.query.support.past.PastAnswers;
import org.lunzhi.query.support.past.PastMatters;
import org.lunzhi.query.support.past.Progress;
import org.lunzhi.query.support.past.Standpoint;

/** Figures of closure times from where the past is looked at; a policy is tried on them beside the real figures. */
public final class PastClosures {

    private static final int KEPT = 8;

    private final PastMatters<MatterThen> matters;
    private final PastAnswers<Asked, PastRows> rows;
    private final PastAnswers<Tried, Beside> trials;
    private final AdoptedPolicies policies;
    private final Calendars calendars;
    private final Marks marks;

    public PastClosures(OwnedView<CaseTimes> view, Calendars calendars, WorkingClock clock, LookingBack lookingBack) {
        this.matters = new PastMatters<>(view, lookingBack, MatterThen::occurredAt, MatterThen::after);
        this.rows = new PastAnswers<>(lookingBack, KEPT);
        this.trials = new PastAnswers<>(lookingBack, KEPT);
        this.policies = new AdoptedPolicies(lookingBack.log());
        this.calendars = calendars;
        this.marks = new Marks(clock);
    }

    /** The real figures, and what would have been under the other policy. */
    public record Beside(PastRows real, PastRows other) {}

    /** A question at a place in the log; two that are equal have one answer. */
    private record Asked(long position, Object asOf, Object question) {}

    private record Tried(Standpoint standpoint, PolicyVersion policy, Object question) {}

    /** The rows that a question needs, as they were. */
    public PastRows rows(Standpoint standpoint, Object question, Predicate<Heading> needed) {
        Object asOf = standpoint.asOf() == null ? "any time" : standpoint.asOf();
        return rows.get(
                new Asked(standpoint.position(), asOf, question),
                standpoint,
                matters,
                progress -> counted(standpoint, needed, progress));
    }

    /** The rows that a question needs, under the policies that held and under another one. */
    public Beside under(PolicyVersion policy, Standpoint standpoint, Object question, Predicate<Heading> needed) {
        PolicyBook book = policies.at(policy);
        return trials.get(
                new Tried(standpoint, policy, question),
                standpoint,
                matters,
                progress -> tried(book, standpoint, needed, progress));
    }

    private PastRows counted(Standpoint standpoint, Predicate<Heading> needed, Progress progress) {
        PastRows counted = new PastRows(needed);
        matters.each(
                standpoint, progress, matter -> counted.count(matter.times().ground(), marks.of(matter.times())));
        return counted;
    }

    private Beside tried(PolicyBook book, Standpoint standpoint, Predicate<Heading> needed, Progress progress) {
        Marks otherMarks = new Marks(new WorkingClock(calendars, book.hours()));
        Beside beside = new Beside(new PastRows(needed), new PastRows(needed));
        matters.each(standpoint, progress, matter -> {
            CaseTimes times = matter.times();
            beside.real().count(times.ground(), marks.of(times));
            beside.other().count(times.ground(), otherMarks.of(times));
            beside.other().count(times.ground(), late(matter, book, standpoint));
        });
        return beside;
    }

    private Set<Mark> late(MatterThen matter, PolicyBook book, Standpoint standpoint) {
        return Overdue.marks(matter, matter.limit().dueUnder(book, calendars), standpoint.judgedAt());
    }
}
