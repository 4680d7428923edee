package org.lunzhi.query.support;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * How a fact stands in the log: in which place of its matter's history, when it was recorded, and by whom.
 *
 * @param onBehalfOf whom the officer stood in for
 */
public record Recorded(
        long sequence,
        Instant recordedAt,
        OfficerId officer,
        Set<Role> roles,
        UnitId unit,
        @Nullable OfficerId onBehalfOf) {

    public Recorded {
        // In one order on every machine, so that a rebuilt document equals the live one.
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** Reads it off a message of the log. */
    public static Recorded of(DomainEventMessage<?> message) {
        Actor actor = Provenance.actorOf(message.getMetaData());
        return new Recorded(
                message.getSequenceNumber(),
                message.getTimestamp(),
                actor.officer(),
                actor.roles(),
                actor.unit(),
                actor.onBehalfOf());
    }
}
