package org.lunzhi.kernel.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/** What an event is made of: facts that may stand in the log for ever, and nothing that tells of a person. */
final class EventRules {

    private static final Set<String> PLAIN = Stream.of(
                    int.class,
                    long.class,
                    boolean.class,
                    Integer.class,
                    Long.class,
                    Boolean.class,
                    BigDecimal.class,
                    List.class,
                    Set.class,
                    Map.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PERSONAL = Set.of(
            "phone",
            "mobile",
            "idnumber",
            "idcard",
            "address",
            "email",
            "birthdate",
            "birthday",
            "gender",
            "ethnicity",
            "religion",
            "politicalstatus",
            "fullname",
            "surname",
            "text",
            "remark",
            "comment",
            "description");

    /** Types that only point into the vault, or hold what the office itself has published. */
    private static final Set<String> HARMLESS = Set.of("DocumentRef", "PartyRef", "Commitment", "PostPhone");

    private EventRules() {}

    static DescribedPredicate<JavaClass> anEvent() {
        return DescribedPredicate.describe(
                "events",
                type -> !type.isInterface()
                        && type.getPackageName().contains(".lunzhi.kernel")
                        && type.getAllRawInterfaces().stream().anyMatch(EventRules::isFamily));
    }

    static ArchCondition<JavaClass> beARevisionedRecord() {
        return condition("be records with @Revision", (event, events) -> {
            if (!event.isRecord() || !event.isAnnotatedWith(Revision.class)) {
                events.add(violated(event, event.getName() + " is no record with @Revision"));
            }
        });
    }

    static ArchCondition<JavaClass> holdOnlyFacts() {
        return condition(
                "hold only ids, codes, refs, times, amounts, enums and records of them",
                (event, events) -> check(event, event.getSimpleName(), new HashSet<>(), events));
    }

    private static void check(JavaClass holder, String path, Set<JavaClass> seen, ConditionEvents events) {
        if (!seen.add(holder)) {
            return;
        }
        components(holder).forEach(component -> {
            String here = path + "." + component.getName();
            if (PERSONAL.contains(component.getName().toLowerCase(Locale.ROOT))
                    && !HARMLESS.contains(component.getRawType().getSimpleName())) {
                events.add(violated(holder, here + " is named like personal data or free text"));
            }
            component.getType().getAllInvolvedRawTypes().forEach(type -> checkType(holder, here, type, seen, events));
        });
    }

    private static void checkType(
            JavaClass holder, String path, JavaClass type, Set<JavaClass> seen, ConditionEvents events) {
        boolean ours = type.getPackageName().contains(".lunzhi.kernel");
        if (ours && type.isRecord() && components(type).count() > 1) {
            check(type, path, seen, events);
        } else if (!isFact(type, ours)) {
            events.add(violated(holder, path + " is a " + type.getName()));
        }
    }

    /** A record of one component is an id, a code or a count, and its component may be a string. */
    private static boolean isFact(JavaClass type, boolean ours) {
        return PLAIN.contains(type.getName())
                || type.getPackageName().equals("java.time")
                || (ours && (type.isEnum() || type.isRecord()));
    }

    private static Stream<JavaField> components(JavaClass type) {
        return type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isFamily(JavaClass type) {
        return type.getSimpleName().endsWith("Event") && type.getPackageName().contains(".lunzhi.kernel");
    }

    static ArchCondition<JavaClass> condition(String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static ConditionEvent violated(JavaClass type, String message) {
        return SimpleConditionEvent.violated(type, message + " in " + type.getSourceCodeLocation());
    }
}
