package org.lunzhi.command.organisation.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeDissolved;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeFormed;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealAdopted;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealWithdrawn;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.OrganisationEvent;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitEvent.RoomAttached;
import org.lunzhi.kernel.organisation.UnitEvent.RoomDetached;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Seals;

/** The committees, their seals and the rooms that work for them as of any day, kept in memory from the log. */
public final class SealDirectory implements Seals, Lookup {

    private final Map<CommitteeId, Dated<BodyType>> bodies = new ConcurrentHashMap<>();
    private final Map<CommitteeId, Dated<SealId>> seals = new ConcurrentHashMap<>();
    private final Map<SealId, Dated<CommitteeId>> owners = new ConcurrentHashMap<>();
    private final Map<UnitId, Dated<CommitteeId>> rooms = new ConcurrentHashMap<>();
    private final AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(this);
    private final LongSupplier position;

    /** The supplier tells how far the log is read. */
    public SealDirectory(LongSupplier position) {
        this.position = position;
    }

    @Override
    public List<Class<?>> families() {
        return List.of(OrganisationEvent.class);
    }

    @Override
    public void takeIn(Object event) {
        Intake.take(event, handlers);
    }

    @EventHandler
    void on(CommitteeFormed event) {
        of(bodies, event.committeeId()).from(event.from(), event.body());
    }

    @EventHandler
    void on(CommitteeDissolved event) {
        of(bodies, event.committeeId()).from(event.from(), null);
    }

    @EventHandler
    void on(SealAdopted event) {
        of(seals, event.committeeId()).from(event.from(), event.seal());
        of(owners, event.seal()).from(event.from(), event.committeeId());
    }

    @EventHandler
    void on(SealWithdrawn event) {
        of(seals, event.committeeId()).from(event.from(), null);
        of(owners, event.seal()).from(event.from(), null);
    }

    @EventHandler
    void on(RoomAttached event) {
        of(rooms, event.unitId()).from(event.from(), event.committee());
    }

    @EventHandler
    void on(RoomDetached event) {
        of(rooms, event.unitId()).from(event.from(), null);
    }

    @Override
    public Optional<BodyType> bodyOf(CommitteeId committee, LocalDate day) {
        return of(bodies, committee).on(day);
    }

    @Override
    public Optional<CommitteeId> ownerOf(SealId seal, LocalDate day) {
        return of(owners, seal).on(day).filter(committee -> exists(committee, day));
    }

    @Override
    public Optional<SealId> sealOf(CommitteeId committee, LocalDate day) {
        return of(seals, committee).on(day).filter(seal -> exists(committee, day));
    }

    @Override
    public Optional<CommitteeId> committeeOf(UnitId room, LocalDate day) {
        return of(rooms, room).on(day).filter(committee -> exists(committee, day));
    }

    @Override
    public long position() {
        return position.getAsLong();
    }

    private boolean exists(CommitteeId committee, LocalDate day) {
        return bodyOf(committee, day).isPresent();
    }

    private static <K, V> Dated<V> of(Map<K, Dated<V>> facts, K key) {
        return facts.computeIfAbsent(key, none -> new Dated<>());
    }
}
