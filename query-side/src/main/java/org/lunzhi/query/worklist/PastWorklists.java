package org.lunzhi.query.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.query.support.past.LookingBack;
import org.lunzhi.query.support.past.PastAnswers;
import org.lunzhi.query.support.past.PastMatters;
import org.lunzhi.query.support.past.Progress;
import org.lunzhi.query.support.past.Standpoint;
import org.lunzhi.query.support.question.BadQuestion;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.PageQuery;
import org.lunzhi.query.worklist.Worklists.Worklist;

/** The lists of open work as they were; all lists of one moment are pages of the same open items. */
class PastWorklists {

    /** Open items of one moment; ended ones are not held, however many there are. */
    static final int LARGEST = 50_000;

    private static final int KEPT = 2;

    private final Worklists worklists;
    private final PastMatters<WorkItem> matters;
    private final PastAnswers<Asked, List<WorkItem>> open;

    PastWorklists(Worklists worklists, LookingBack lookingBack) {
        this.worklists = worklists;
        this.matters =
                new PastMatters<>(worklists.items(), lookingBack, PastWorklists::occurredAt, PastWorklists::after);
        this.open = new PastAnswers<>(lookingBack, KEPT);
    }

    private record Asked(long position, @Nullable Instant asOf) {}

    /** One page of a list; what is kept from the reader today is not shown to it as it was before either. */
    List<WorkItem> page(Reader reader, Worklist list, Standpoint standpoint, int limit, @Nullable Cursor after) {
        PageQuery.checkLimit(limit);
        Comparator<WorkItem> order = Comparator.comparingLong(list::orderOf).thenComparing(WorkItem::matter);
        return openAt(standpoint).stream()
                .filter(item -> list.holds(item, reader, standpoint.judgedAt()))
                .filter(item -> after == null || isBeyond(list, item, after))
                .filter(item -> !reader.isBarredBy(item.excluded()))
                .sorted(order)
                .filter(item -> !worklists.isKeptFrom(reader, item.matter()))
                .limit(limit)
                .toList();
    }

    private static boolean isBeyond(Worklist list, WorkItem item, Cursor after) {
        int beside = Long.compare(list.orderOf(item), after.value());
        return beside > 0 || (beside == 0 && item.matter().compareTo(after.id()) > 0);
    }

    private List<WorkItem> openAt(Standpoint standpoint) {
        return open.get(
                new Asked(standpoint.position(), standpoint.asOf()),
                standpoint,
                matters,
                progress -> told(standpoint, progress));
    }

    private List<WorkItem> told(Standpoint standpoint, Progress progress) {
        List<WorkItem> items = new ArrayList<>();
        matters.each(standpoint, progress, item -> {
            if (item.open()) {
                items.add(item);
            }
            if (items.size() > LARGEST) {
                throw new BadQuestion(
                        "knownAt",
                        "当时未结事项超过 " + LARGEST + " 件，无法列出。",
                        "More than " + LARGEST + " items were open then, which is more than a list can hold.");
            }
        });
        return List.copyOf(items);
    }

    private static WorkItem after(@Nullable WorkItem before, DomainEventMessage<?> fact) {
        Object event = fact.getPayload();
        if (event instanceof GrievanceEvent) {
            return GrievanceItems.after(before, fact);
        } else if (event instanceof MediationEvent) {
            return MediationItems.after(before, fact);
        } else if (event instanceof AgreementEvent) {
            return AgreementItems.after(before, fact);
        }
        return ServiceItems.after(before, fact);
    }

    private static Instant occurredAt(Object event) {
        if (event instanceof GrievanceEvent grievance) {
            return grievance.occurredAt();
        } else if (event instanceof MediationEvent mediation) {
            return mediation.occurredAt();
        } else if (event instanceof AgreementEvent agreement) {
            return agreement.occurredAt();
        }
        return ((ServiceRequestEvent) event).occurredAt();
    }
}
