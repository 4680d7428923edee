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

    /** Asking a class for its components is slow, and views ask for every event. */
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
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
        } else if (part instanceof Record record && record.getClass().getName().startsWith("org.lunzhi.")) {
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
}
