package org.lunzhi.benchmark.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.GrievanceId;

/** A command as the station made it of an officer's request, stamp included, to be sent again about other matters. */
// Commands are private to their features; read component by component, this one is still the one that is sent.
final class Template {

    private final GrievanceId original;
    private final Constructor<?> constructor;
    private final @Nullable Object[] values;
    private final MetaData stamp;

    private Template(GrievanceId original, Constructor<?> constructor, @Nullable Object[] values, MetaData stamp) {
        this.original = original;
        this.constructor = constructor;
        this.values = values;
        this.stamp = stamp;
    }

    /** The first of these commands that is about the matter. */
    static Template of(List<CommandMessage<?>> sent, GrievanceId original) {
        return sent.stream()
                .filter(command -> isAbout(command.getPayload(), original))
                .findFirst()
                .map(command -> of(command, original))
                .orElseThrow(() -> new IllegalStateException("No command is about " + original));
    }

    private static Template of(CommandMessage<?> command, GrievanceId original) {
        Object payload = command.getPayload();
        return new Template(original, constructorOf(payload.getClass()), valuesOf(payload), command.getMetaData());
    }

    private static boolean isAbout(Object command, GrievanceId matter) {
        return command.getClass().isRecord() && Arrays.asList(valuesOf(command)).contains(matter);
    }

    /** The same command about another matter. */
    CommandMessage<?> about(GrievanceId matter) {
        @Nullable Object[] others = values.clone();
        for (int i = 0; i < others.length; i++) {
            if (original.equals(others[i])) {
                others[i] = matter;
            }
        }
        try {
            return new GenericCommandMessage<>(constructor.newInstance(others), stamp);
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private static @Nullable Object[] valuesOf(Object command) {
        RecordComponent[] components = command.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                values[i] = accessor.invoke(command);
            }
            return values;
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static Constructor<?> constructorOf(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
