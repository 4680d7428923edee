package org.lunzhi.kernel;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into records for what they ought to hold and do not. */
final class Facts {

    private Facts() {}

    /** The components that are null though they are not optional, nested records included. */
    static List<String> missingIn(Object value) {
        return missing("", value).toList();
    }

    private static Stream<String> missing(String path, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(one -> missing(path + "[]", one));
        }
        if (!value.getClass().isRecord()) {
            return Stream.of();
        }
        return Arrays.stream(value.getClass().getRecordComponents())
                .flatMap(component -> missing(path + "." + component.getName(), component, valueOf(component, value)));
    }

    private static Stream<String> missing(String path, RecordComponent component, @Nullable Object value) {
        if (value != null) {
            return missing(path, value);
        }
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional ? Stream.of() : Stream.of(path);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
