package org.lunzhi.query.export.spill;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lunzhi.query.export.told.Link;
import org.lunzhi.query.export.told.Told;
import org.lunzhi.query.support.casework.CaseKind;

/** All events of one case in the order of the log. */
public record Case(List<Told> events) {

    public Case {
        events = List.copyOf(events);
    }

    public CaseKind kind() {
        return events.get(0).kind();
    }

    /** The export's name of it. */
    public String name() {
        return events.get(0).matter();
    }

    /** Whether somebody is kept from it. */
    public boolean isKept() {
        return events.stream().anyMatch(event -> event.heading().kept());
    }

    /** The units that answered for it, one after the other. */
    public Set<String> answering() {
        return events.stream()
                .map(event -> event.heading().unit())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The units that answered for it or for which somebody acted in it. */
    public Set<String> units() {
        return Stream.concat(answering().stream(), events.stream().map(Told::actingUnit))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The cases it points at. */
    public Set<String> neighbours() {
        return events.stream()
                .flatMap(event -> event.links().stream())
                .filter(link -> link.kind().isCase())
                .map(Link::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
