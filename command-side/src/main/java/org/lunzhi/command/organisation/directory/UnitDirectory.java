package org.lunzhi.command.organisation.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.organisation.OrganisationEvent;
import org.lunzhi.kernel.organisation.UnitEvent.UnitDissolved;
import org.lunzhi.kernel.organisation.UnitEvent.UnitEstablished;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** The tree of units as of any day, kept in memory from the log. */
public final class UnitDirectory implements UnitTree, Lookup {

    private final Map<UnitId, UnitKind> kinds = new ConcurrentHashMap<>();
    private final Map<UnitId, Dated<Boolean>> existing = new ConcurrentHashMap<>();
    private final Map<UnitId, Dated<UnitId>> parents = new ConcurrentHashMap<>();
    /** Every unit that belonged to a unit on some day; which of them on a given day is asked of the parents. */
    private final Map<String, NavigableSet<String>> below = new ConcurrentHashMap<>();

    private final AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(this);
    private final LongSupplier position;

    /** The supplier tells how far the log is read. */
    public UnitDirectory(LongSupplier position) {
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
    void on(UnitEstablished event) {
        kinds.put(event.unitId(), event.kind());
        of(existing, event.unitId()).from(event.from(), true);
        place(event.unitId(), event.parent(), event.from());
    }

    @EventHandler
    void on(UnitMoved event) {
        place(event.unitId(), event.parent(), event.from());
    }

    @EventHandler
    void on(UnitDissolved event) {
        of(existing, event.unitId()).from(event.from(), null);
    }

    @Override
    public Optional<UnitKind> kindOf(UnitId unit, LocalDate day) {
        return of(existing, unit).on(day).map(exists -> kinds.get(unit));
    }

    @Override
    public Optional<UnitId> parentOf(UnitId unit, LocalDate day) {
        return of(existing, unit).on(day).flatMap(exists -> of(parents, unit).on(day));
    }

    @Override
    public List<UnitId> childrenOf(UnitId unit, LocalDate day) {
        NavigableSet<String> ever = below.getOrDefault(unit.value(), new ConcurrentSkipListSet<>());
        return ever.stream()
                .map(UnitId::of)
                .filter(child -> parentOf(child, day).filter(unit::equals).isPresent())
                .toList();
    }

    @Override
    public long position() {
        return position.getAsLong();
    }

    private void place(UnitId unit, @Nullable UnitId parent, LocalDate from) {
        of(parents, unit).from(from, parent);
        if (parent != null) {
            below.computeIfAbsent(parent.value(), none -> new ConcurrentSkipListSet<>())
                    .add(unit.value());
        }
    }

    private static <V> Dated<V> of(Map<UnitId, Dated<V>> facts, UnitId unit) {
        return facts.computeIfAbsent(unit, none -> new Dated<>());
    }
}
