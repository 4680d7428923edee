package org.lunzhi.kernel.privacy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the references of one kind in an event, wherever in its parts they stand. */
public final class References {

    /** The JVM makes the components of a record anew each time it is asked. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    private References() {}

    /** All references of the type in the order of the event's components. */
    public static <T> List<T> in(Object event, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(event, type, found);
        return found;
    }

    private static <T> void collect(@Nullable Object part, Class<T> type, List<T> found) {
        if (type.isInstance(part)) {
            found.add(type.cast(part));
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(each -> collect(each, type, found));
        } else if (part instanceof Record record) {
            for (Method accessor : ACCESSORS.get(record.getClass())) {
                collect(valueOf(accessor, record), type, found);
            }
        }
    }

    private static @Nullable Object valueOf(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessor cannot be called: " + accessor, impossible);
        }
    }

    /** Only our own records hold references; parts of a simple type can hold none. */
    private static List<Method> accessorsOf(Class<?> type) {
        if (!type.getName().startsWith("org.lunzhi.")) {
            return List.of();
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive()
                        && !component.getType().isEnum()
                        && !component.getType().getName().startsWith("java.time.")
                        && component.getType() != String.class)
                .map(RecordComponent::getAccessor)
                .toList();
    }
}
