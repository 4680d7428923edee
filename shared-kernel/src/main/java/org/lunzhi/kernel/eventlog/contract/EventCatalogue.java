package org.lunzhi.kernel.eventlog.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/**
 * The logical names of all events, such as {@code grievance/GrievanceRegistered}, and the classes that carry them
 * today.
 */
public final class EventCatalogue {

    private static final String FAMILY_SUFFIX = "Event";

    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    private EventCatalogue(List<Class<?>> families) {
        families.forEach(family -> eventsOf(family).forEach(event -> add(nameIn(family, event), event)));
    }

    /** The catalogue of these sealed families; refuses what is not sealed, not a revisioned record, or named twice. */
    public static EventCatalogue of(Class<?>... families) {
        return of(List.of(families));
    }

    public static EventCatalogue of(List<Class<?>> families) {
        return new EventCatalogue(families);
    }

    /** The events of a family, those of nested sealed families included, in the order of their declaration. */
    public static Stream<Class<?>> eventsOf(Class<?> family) {
        if (!family.isSealed()) {
            throw new IllegalArgumentException(family.getName() + " is not a sealed family of events");
        }
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? eventsOf(member) : Stream.of(member));
    }

    /** The prefix of the names of a family: {@code GrievanceEvent} gives {@code grievance}. */
    public static String prefixOf(Class<?> family) {
        String name = family.getSimpleName();
        String stem = name.endsWith(FAMILY_SUFFIX) ? name.substring(0, name.length() - FAMILY_SUFFIX.length()) : name;
        return stem.toLowerCase(Locale.ROOT);
    }

    public static String nameIn(Class<?> family, Class<?> event) {
        return prefixOf(family) + "/" + event.getSimpleName();
    }

    public Optional<String> nameOf(Class<?> event) {
        return Optional.ofNullable(names.get(event));
    }

    public Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(types.get(name));
    }

    private void add(String name, Class<?> event) {
        if (!event.isRecord() || !event.isAnnotationPresent(Revision.class)) {
            throw new IllegalArgumentException(event.getName() + " must be a record with @Revision");
        }
        Class<?> holder = types.putIfAbsent(name, event);
        if (holder != null) {
            throw new IllegalArgumentException(
                    "The name " + name + " belongs to " + holder.getName() + " and " + event.getName());
        }
        names.put(event, name);
    }
}
