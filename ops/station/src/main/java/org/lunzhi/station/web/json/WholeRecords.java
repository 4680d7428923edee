package org.lunzhi.station.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Asks for every part of the kernel's records that may not be absent, so that nothing half-filled is decided on. */
// The bodies of the controllers say by their own constraints what they need; the kernel's records check nothing.
final class WholeRecords extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;
    private static final String KERNEL = "org.lunzhi.kernel.";

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return mustBeGiven(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated part) {
        return mustBeGiven(part) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean mustBeGiven(Annotated part) {
        if (!(part instanceof AnnotatedParameter parameter)) {
            return false;
        }
        Class<?> type = parameter.getDeclaringClass();
        RecordComponent @Nullable [] components = type.getRecordComponents();
        return type.getName().startsWith(KERNEL)
                && components != null
                && parameter.getOwner().getParameterCount() == components.length
                && mustBeGiven(components[parameter.getIndex()]);
    }

    /** Collections that are absent are empty. */
    private static boolean mustBeGiven(RecordComponent component) {
        Class<?> type = component.getType();
        return !type.isPrimitive()
                && !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type)
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
