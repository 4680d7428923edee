package org.lunzhi.query.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An object-centric log as somebody reads it who knows only the standard.
 *
 * @param objectTypes declared attributes by type
 * @param eventTypes declared attributes by type
 */
record ReadLog(
        Map<String, Set<String>> objectTypes,
        Map<String, Set<String>> eventTypes,
        Map<String, ReadObject> objects,
        Map<String, ReadEvent> events) {

    /** An object, what it points at as {@code qualifier>id}, and its attributes as {@code name@time=value}. */
    record ReadObject(String type, Set<String> attributes, Set<String> relations) {}

    /** An event, its attributes as {@code name=value}, and what it points at as {@code qualifier>id}. */
    record ReadEvent(String type, String time, Set<String> attributes, Set<String> relations) {}

    static ReadLog empty() {
        return new ReadLog(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    Set<String> objectsOf(String type) {
        return objects.entrySet().stream()
                .filter(object -> object.getValue().type().equals(type))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<ReadEvent> eventsOf(String object) {
        return events.values().stream()
                .filter(event -> event.relations().contains("case>" + object))
                .toList();
    }

    /** The objects an event or object points at with the qualifier. */
    static Set<String> targets(Set<String> relations, String qualifier) {
        return relations.stream()
                .filter(relation -> relation.startsWith(qualifier + ">"))
                .map(relation -> relation.substring(qualifier.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
