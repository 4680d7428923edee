package org.lunzhi.kernel.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.ShiftId;

/** The metadata of every command and event: who acted, in which office, from where and in answer to what. */
public final class Provenance {

    public static final String ACTOR = "actor";
    public static final String APPOINTMENT = "appointment";
    public static final String ROLES = "roles";
    public static final String UNIT = "unit";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String SHIFT = "shift";
    public static final String CLIENT = "client";
    public static final String ORIGIN = "origin";

    /** SHA-256 of actor and Idempotency-Key; the key itself is not kept. */
    public static final String IDEMPOTENCY = "idempotency";

    /** The fact of another matter that a reaction answered; absent for what a person or the due-list did. */
    public static final String CAUSED_BY = "causedBy";

    public static final String POLICY_VERSION = "policyVersion";
    public static final String CALENDAR_VERSION = "calendarVersion";

    /** The aggregate version a caller has seen (If-Match); checked when the aggregate is loaded, not stored. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** The keys an event takes over from the command that caused it. */
    public static final Set<String> CARRIED = Set.of(
            ACTOR,
            APPOINTMENT,
            ROLES,
            UNIT,
            ON_BEHALF_OF,
            SHIFT,
            CLIENT,
            ORIGIN,
            IDEMPOTENCY,
            CAUSED_BY,
            POLICY_VERSION,
            CALENDAR_VERSION);

    private Provenance() {}

    /** The actor as metadata entries; absent facts have no entry. */
    public static Map<String, String> of(Actor actor) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(ACTOR, actor.officer().value());
        put(entries, APPOINTMENT, actor.appointment());
        entries.put(ROLES, rolesOf(actor));
        entries.put(UNIT, actor.unit().value());
        put(entries, ON_BEHALF_OF, actor.onBehalfOf());
        put(entries, SHIFT, actor.shift());
        entries.put(CLIENT, actor.client().name());
        return entries;
    }

    /** The actor that metadata names, or the system where no actor was stamped (reactions and the due-list). */
    public static Actor actorOf(Map<String, ?> metadata) {
        if (!metadata.containsKey(ACTOR)) {
            return Actor.SYSTEM;
        }
        String appointment = text(metadata, APPOINTMENT);
        String onBehalfOf = text(metadata, ON_BEHALF_OF);
        String shift = text(metadata, SHIFT);
        return new Actor(
                OfficerId.of(required(metadata, ACTOR)),
                appointment == null ? null : AppointmentId.of(appointment),
                rolesIn(required(metadata, ROLES)),
                UnitId.of(required(metadata, UNIT)),
                onBehalfOf == null ? null : OfficerId.of(onBehalfOf),
                shift == null ? null : ShiftId.of(shift),
                ClientClass.valueOf(required(metadata, CLIENT)));
    }

    /** The fact that was answered, where the metadata names one. */
    public static Optional<Cause> causeOf(Map<String, ?> metadata) {
        return Optional.ofNullable(text(metadata, CAUSED_BY)).map(Cause::parse);
    }

    private static String rolesOf(Actor actor) {
        return new TreeSet<>(actor.roles()).stream().map(Role::name).collect(Collectors.joining(","));
    }

    private static Set<Role> rolesIn(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void put(Map<String, String> entries, String key, @Nullable Object value) {
        if (value != null) {
            entries.put(key, value.toString());
        }
    }

    private static @Nullable String text(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }

    private static String required(Map<String, ?> metadata, String key) {
        String value = text(metadata, key);
        if (value == null) {
            throw new IllegalArgumentException("metadata names an actor but no " + key);
        }
        return value;
    }
}
