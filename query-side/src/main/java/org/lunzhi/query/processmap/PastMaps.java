package org.lunzhi.query.processmap;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.casework.CaseEvents;
import org.lunzhi.query.support.casework.CaseKind;
import org.lunzhi.query.support.past.LookingBack;
import org.lunzhi.query.support.past.PastAnswers;
import org.lunzhi.query.support.past.PastMatters;
import org.lunzhi.query.support.past.Progress;
import org.lunzhi.query.support.past.Standpoint;

/**
 * The process map from where the past is looked at. What it shows of a matter is as it was; whether the matter shows
 * under its unit is decided by the matter as it is today.
 */
class PastMaps {

    private static final int KEPT = 8;

    private final ProcessRows live;
    private final PastMatters<Then> matters;
    private final PastAnswers<Asked, TransitionRows> answers;

    PastMaps(ProcessRows live, LookingBack lookingBack) {
        this.live = live;
        this.matters = new PastMatters<>(live.trails(), lookingBack, CaseEvents::occurredAt, Then::after);
        this.answers = new PastAnswers<>(lookingBack, KEPT);
    }

    /** One matter as it was. */
    private record Then(String matter, Trail trail) {

        static Then after(@Nullable Then before, DomainEventMessage<?> fact) {
            Object event = fact.getPayload();
            String matter = fact.getAggregateIdentifier();
            if (before == null) {
                CaseKind kind = CaseKind.of(event.getClass()).orElseThrow();
                return new Then(matter, Trail.begin(kind, event));
            }
            return new Then(matter, before.trail().after(event));
        }
    }

    /** Pages of one map, in whatever order, are one question. */
    private record Asked(long position, Object asOf, Row row, YearMonth to) {}

    /** The rows that a question needs, as they were. */
    TransitionRows rows(Standpoint standpoint, ProcessQuestion question) {
        Object asOf = Optional.<Object>ofNullable(standpoint.asOf()).orElse("any time");
        return answers.get(
                new Asked(standpoint.position(), asOf, question.row(), question.to()),
                standpoint,
                matters,
                progress -> counted(standpoint, question, progress));
    }

    private TransitionRows counted(Standpoint standpoint, ProcessQuestion question, Progress progress) {
        Map<Row, Transitions> counted = new HashMap<>();
        Set<String> keptToday = live.kept();
        matters.each(standpoint, progress, then -> {
            Trail trail = then.trail();
            boolean kept = trail.heading().kept() || keptToday.contains(then.matter());
            trail.passed()
                    .forEach(passed -> Row.of(trail.kind(), passed, kept).stream()
                            .filter(question::needs)
                            .forEach(row -> counted.computeIfAbsent(row, unused -> Transitions.none())
                                    .count(passed, 1)));
        });
        return row -> counted.getOrDefault(row, Transitions.none());
    }
}
