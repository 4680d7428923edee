package org.lunzhi.query.grievance;

import java.util.ArrayList;
import java.util.List;
import org.lunzhi.query.support.dossier.Dossier;

/** Everything the office knows of one grievance: its standing, the matters it belongs with, and its dossier. */
public record CaseFile(CaseStanding standing, List<Link> links, Dossier dossier) {

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

    public CaseFile {
        links = List.copyOf(links);
    }

    static CaseFile opened(CaseStanding standing) {
        return new CaseFile(standing, List.of(), Dossier.EMPTY);
    }

    CaseFile with(CaseStanding changed) {
        return new CaseFile(changed, links, dossier);
    }

    CaseFile linkedTo(Link.Kind kind, Object matter) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(kind, matter.toString()));
        return new CaseFile(standing, more, dossier);
    }

    CaseFile holding(Dossier changed) {
        return new CaseFile(standing, links, changed);
    }
}
