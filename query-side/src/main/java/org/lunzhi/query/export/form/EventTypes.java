package org.lunzhi.query.export.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.query.export.told.EventShape;
import org.lunzhi.query.support.casework.CaseEvents;
import org.lunzhi.query.support.casework.CaseKind;

/** The types of events an object-centric log may hold, whether or not one of them occurs. */
final class EventTypes {

    static final String ROLE = "role";
    static final String RECORDED = "recorded";
    static final String TIME = "time";
    static final String STRING = "string";

    private EventTypes() {}

    /** One type by its logical name, with the names of its codes. */
    record EventType(String name, List<Attribute> attributes) {}

    /** An attribute by name and type. */
    record Attribute(String name, String type) {}

    static List<EventType> all() {
        return Arrays.stream(CaseKind.values())
                .flatMap(kind -> EventCatalogue.eventsOf(kind.family())
                        .filter(event -> !CaseEvents.isAboutSafety(event))
                        .map(event -> new EventType(EventCatalogue.nameIn(kind.family(), event), attributes(event))))
                .toList();
    }

    private static List<Attribute> attributes(Class<?> event) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute(ROLE, STRING));
        attributes.add(new Attribute(RECORDED, TIME));
        EventShape.of(event).facts().forEach(fact -> attributes.add(new Attribute(fact, STRING)));
        return attributes;
    }
}
