package org.lunzhi.kernel.privacy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the references of one kind in an event, wherever in its parts they stand. */
public final class References {

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
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(valueOf(component, record), type, found);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessor cannot be called: " + component, impossible);
        }
    }
}
