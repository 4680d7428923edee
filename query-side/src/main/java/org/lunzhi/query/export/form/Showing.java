package org.lunzhi.query.export.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.choice.Choice;
import org.lunzhi.query.export.spill.Case;
import org.lunzhi.query.export.told.Link;
import org.lunzhi.query.export.told.Told;
import org.lunzhi.query.support.casework.CaseKind;

/** How one case comes to be shown: units under their labels, mediators by their role, links only to what is shown. */
final class Showing {

    private static final String ID = "Id";

    private final Case shown;
    private final Choice choice;
    private final Set<String> leading = new HashSet<>();
    private final Set<String> sessions = new TreeSet<>();
    private final Set<Relation> relations = new LinkedHashSet<>();
    private @Nullable String unit;
    private @Nullable String category;

    private Showing(Case shown, Choice choice) {
        this.shown = shown;
        this.choice = choice;
    }

    static ShownCase of(Case each, Choice choice) {
        return new Showing(each, choice).show();
    }

    private ShownCase show() {
        List<ShownEvent> events = new ArrayList<>();
        for (Told told : shown.events()) {
            if (told.heading().unit() != null) {
                unit = choice.unitName(shown.kind(), told.heading().unit());
            }
            category = told.heading().category() == null
                    ? category
                    : told.heading().category();
            if (!told.hidden()) {
                events.add(event(told));
            }
        }
        // A late record stands where it belongs; what has the same time keeps the order of the log.
        events.sort(Comparator.comparing(ShownEvent::occurredAt));
        if (unit != null) {
            relations.add(new Relation(ObjectTypes.UNIT, unit, "answers"));
        }
        return new ShownCase(shown.kind(), shown.name(), events, List.copyOf(relations), sessions);
    }

    private ShownEvent event(Told told) {
        Set<Relation> related = new LinkedHashSet<>();
        related.add(new Relation(ObjectTypes.of(shown.kind()), shown.name(), "case"));
        if (unit != null) {
            related.add(new Relation(ObjectTypes.UNIT, unit, "answers"));
        }
        if (told.actingUnit() != null) {
            String acting = choice.unitName(shown.kind(), told.actingUnit());
            related.add(new Relation(ObjectTypes.UNIT, acting, "acts"));
        }
        told.links().forEach(link -> relate(link, related));
        return new ShownEvent(
                told.name(),
                told.activity(),
                told.occurredAt(),
                told.recordedAt(),
                told.role(),
                unit,
                told.heading().category() == null ? null : category,
                told.facts(),
                List.copyOf(related));
    }

    private void relate(Link link, Set<Relation> related) {
        switch (link.kind()) {
            case SESSION -> {
                sessions.add(link.target());
                related.add(new Relation(ObjectTypes.SESSION, link.target(), "session"));
            }
            case LEADING_MEDIATOR -> {
                leading.add(link.target());
                related.add(mediator("leads"));
            }
            case MEDIATOR -> related.add(mediator(leading.contains(link.target()) ? "leads" : "assists"));
            default -> relateCase(link, CaseKind.valueOf(link.kind().name()), related);
        }
    }

    private void relateCase(Link link, CaseKind kind, Set<Relation> related) {
        if (choice.shows(kind, link.target())) {
            String as =
                    link.as().endsWith(ID) ? link.as().substring(0, link.as().length() - ID.length()) : link.as();
            Relation relation = new Relation(ObjectTypes.of(kind), link.target(), as);
            related.add(relation);
            relations.add(relation);
        }
    }

    /** The part a mediator has, in the unit whose case it is; who has it is nobody's business. */
    private Relation mediator(String part) {
        String name = "mediator-role-" + part + (unit == null ? "" : "-" + unit);
        return new Relation(ObjectTypes.MEDIATOR_ROLE, name, part);
    }
}
