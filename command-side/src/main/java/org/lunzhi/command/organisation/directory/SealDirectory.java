package org.lunzhi.command.organisation.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeDissolved;
import org.lunzhi.kernel.organisation.CommitteeEvent.CommitteeFormed;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealAdopted;
import org.lunzhi.kernel.organisation.CommitteeEvent.SealWithdrawn;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitEvent.RoomAttached;
import org.lunzhi.kernel.organisation.UnitEvent.RoomDetached;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Seals;

/** The committees, their seals and the rooms that work for them as of any day, kept in memory from the log. */
@ProcessingGroup(DirectoryConfiguration.GROUP)
public final class SealDirectory implements Seals {

    private final Map<CommitteeId, Dated<BodyType>> bodies = new ConcurrentHashMap<>();
    private final Map<CommitteeId, Dated<SealId>> seals = new ConcurrentHashMap<>();
    private final Map<SealId, Dated<CommitteeId>> owners = new ConcurrentHashMap<>();
    private final Map<UnitId, Dated<CommitteeId>> rooms = new ConcurrentHashMap<>();
    private final Reading reading = new Reading();

    @EventHandler
    public void on(CommitteeFormed event, TrackingToken token) {
        of(bodies, event.committeeId()).from(event.from(), event.body());
        reading.at(token);
    }

    @EventHandler
    public void on(CommitteeDissolved event, TrackingToken token) {
        of(bodies, event.committeeId()).from(event.from(), null);
        reading.at(token);
    }

    @EventHandler
    public void on(SealAdopted event, TrackingToken token) {
        of(seals, event.committeeId()).from(event.from(), event.seal());
        of(owners, event.seal()).from(event.from(), event.committeeId());
        reading.at(token);
    }

    @EventHandler
    public void on(SealWithdrawn event, TrackingToken token) {
        of(seals, event.committeeId()).from(event.from(), null);
        of(owners, event.seal()).from(event.from(), null);
        reading.at(token);
    }

    @EventHandler
    public void on(RoomAttached event, TrackingToken token) {
        of(rooms, event.unitId()).from(event.from(), event.committee());
        reading.at(token);
    }

    @EventHandler
    public void on(RoomDetached event, TrackingToken token) {
        of(rooms, event.unitId()).from(event.from(), null);
        reading.at(token);
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
        return reading.position();
    }

    private boolean exists(CommitteeId committee, LocalDate day) {
        return bodyOf(committee, day).isPresent();
    }

    private static <K, V> Dated<V> of(Map<K, Dated<V>> facts, K key) {
        return facts.computeIfAbsent(key, none -> new Dated<>());
    }
}
