package org.lunzhi.kernel.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the handlers of aggregates do, and what nobody takes from the machine. */
final class HandlerRules {

    private static final Set<String> MACHINE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis");

    private HandlerRules() {}

    static ArchCondition<JavaMethod> setNoField() {
        return none(
                "set no field",
                method ->
                        method.getFieldAccesses().stream().filter(access -> access.getAccessType() == AccessType.SET));
    }

    static ArchCondition<JavaMethod> constructNoException() {
        return none(
                "construct no exception",
                method -> method.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isAssignableTo(Throwable.class)));
    }

    static ArchCondition<JavaMethod> notCall(Class<?> type) {
        return none(
                "not call " + type.getSimpleName(),
                method -> method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isAssignableTo(type)));
    }

    /** A call without an argument; with a clock it is what we want. */
    static ArchCondition<JavaClass> takeTimeOrChanceFromTheMachine() {
        return new ArchCondition<>("take time or chance from the machine") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getRawParameterTypes().isEmpty())
                        .filter(call -> MACHINE.contains(call.getTargetOwner().getName() + "."
                                + call.getTarget().getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> none(
            String description, Function<JavaMethod, Stream<? extends JavaAccess<?>>> accesses) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                accesses.apply(method)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(method, access.getDescription())));
            }
        };
    }
}
