package org.lunzhi.kernel.policy.book;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a written book with the records it is to become: keys that nobody reads and keys that are missing. */
final class BookForm {

    private final List<String> faults = new ArrayList<>();

    private BookForm() {}

    /** Every key of the tree that the record does not know, and every required one that the tree lacks. */
    static List<String> faultsOf(JsonNode tree, Class<? extends Record> form) {
        var check = new BookForm();
        check.record("", tree, form);
        return check.faults;
    }

    private void record(String place, JsonNode tree, Class<?> form) {
        if (!tree.isObject()) {
            faults.add((place.isEmpty() ? "the file" : place) + ": OBJECT_EXPECTED: keys and values are needed here");
            return;
        }
        var known = new ArrayList<String>();
        for (RecordComponent component : form.getRecordComponents()) {
            known.add(component.getName());
            component(inside(place, component.getName()), tree.get(component.getName()), component);
        }
        for (String key : tree.propertyNames()) {
            if (!known.contains(key)) {
                faults.add(inside(place, key) + ": KEY_UNKNOWN: the keys known here are " + known);
            }
        }
    }

    private void component(String place, @Nullable JsonNode value, RecordComponent component) {
        if (value != null && !value.isNull()) {
            value(place, value, component.getGenericType());
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            faults.add(place + ": KEY_MISSING: it must be given");
        }
    }

    private void value(String place, JsonNode value, Type type) {
        if (type instanceof Class<?> form && form.isRecord() && form.getRecordComponents().length > 1) {
            record(place, value, form);
        } else if (type instanceof Class<?> form && form.isRecord() && value.isObject()) {
            record(place, value, form);
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            for (int index = 0; index < value.size(); index++) {
                value(place + "[" + index + "]", value.get(index), list.getActualTypeArguments()[0]);
            }
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            value.propertyStream()
                    .forEach(entry ->
                            value(inside(place, entry.getKey()), entry.getValue(), map.getActualTypeArguments()[1]));
        }
    }

    private static String inside(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
