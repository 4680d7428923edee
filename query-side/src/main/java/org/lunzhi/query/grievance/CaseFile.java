package org.lunzhi.query.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lunzhi.kernel.deadline.Deadline;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.query.support.Recorded;

/** Everything the office knows of one grievance: its standing, its papers, its deadlines and what happened. */
public record CaseFile(
        CaseStanding standing,
        List<PartyRef> parties,
        List<Paper> papers,
        List<Limit> limits,
        List<Link> links,
        List<Entry> timeline) {

    /** A document with the event that brought it in. */
    public record Paper(DocumentRef document, String event, Instant addedAt) {}

    /** A deadline as it was last set; an ended one stays readable. */
    public record Limit(Deadline deadline, boolean ended) {}

    /** Another matter that belongs to this one. */
    public record Link(Kind kind, String matter) {

        /** How the other matter belongs to this one. */
        public enum Kind {
            MEDIATION,
            ORIGINAL,
            PART,
            WHOLE,
            ORDER
        }
    }

    /** One line of the timeline. */
    public record Entry(String event, Instant occurredAt, Recorded recorded) {}

    public CaseFile {
        parties = List.copyOf(parties);
        papers = List.copyOf(papers);
        limits = List.copyOf(limits);
        links = List.copyOf(links);
        timeline = List.copyOf(timeline);
    }

    static CaseFile opened(CaseStanding standing) {
        return new CaseFile(standing, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    CaseFile with(CaseStanding changed) {
        return new CaseFile(changed, parties, papers, limits, links, timeline);
    }

    CaseFile linkedTo(Link.Kind kind, Object matter) {
        return new CaseFile(
                standing, parties, papers, limits, plus(links, new Link(kind, matter.toString())), timeline);
    }

    CaseFile entered(Entry entry) {
        return new CaseFile(standing, parties, papers, limits, links, plus(timeline, entry));
    }

    CaseFile joinedBy(List<PartyRef> named) {
        List<PartyRef> all = new ArrayList<>(parties);
        named.stream().filter(party -> !all.contains(party)).forEach(all::add);
        return new CaseFile(standing, all, papers, limits, links, timeline);
    }

    CaseFile holding(List<DocumentRef> added, String event, Instant at) {
        List<Paper> all = new ArrayList<>(papers);
        added.forEach(document -> all.add(new Paper(document, event, at)));
        return new CaseFile(standing, parties, all, limits, links, timeline);
    }

    CaseFile due(List<Deadline> set, List<DeadlineId> ended) {
        Map<DeadlineId, Limit> all = new LinkedHashMap<>();
        limits.forEach(limit -> all.put(limit.deadline().id(), limit));
        ended.forEach(id -> all.computeIfPresent(id, (known, limit) -> new Limit(limit.deadline(), true)));
        set.forEach(deadline -> all.put(deadline.id(), new Limit(deadline, false)));
        return new CaseFile(standing, parties, papers, List.copyOf(all.values()), links, timeline);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
