package org.lunzhi.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;

/** One specimen of every event of a family with every fact filled in, the same on every run. */
public final class Specimens {

    private static final Instant MOMENT = Instant.parse("2026-03-02T01:00:00Z");

    private Specimens() {}

    /** A specimen of each event of the family, nested families included. */
    public static List<Object> of(Class<?> family) {
        return EventCatalogue.eventsOf(family).map(Specimens::record).toList();
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), type, component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("No specimen of " + type, failure);
        }
    }

    private static Object value(Type type, Class<?> owner, String component) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0], owner, component));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("No specimen of " + type + " for " + component);
        }
        return plain(plain, owner, component);
    }

    private static Object plain(Class<?> type, Class<?> owner, String component) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type == int.class || type == Integer.class) {
            return 2;
        }
        if (type == long.class) {
            return 7L;
        }
        if (type == boolean.class) {
            return true;
        }
        return scalar(type, owner, component);
    }

    private static Object scalar(Class<?> type, Class<?> owner, String component) {
        if (type == String.class) {
            return owner.getSimpleName().toLowerCase(Locale.ROOT) + "-1";
        }
        if (type == Instant.class) {
            return MOMENT;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 2);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("3000.00");
        }
        throw new IllegalArgumentException("No specimen of " + type + " for " + component);
    }
}
