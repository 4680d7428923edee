package org.lunzhi.command.organisation;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.organisation.OrganisationRule.COMMITTEE_UNKNOWN;
import static org.lunzhi.command.organisation.OrganisationRule.DATES_OUT_OF_ORDER;
import static org.lunzhi.command.organisation.OrganisationRule.ROOM_EXPECTED;
import static org.lunzhi.command.organisation.OrganisationRule.ROOM_NOT_ATTACHED;
import static org.lunzhi.command.organisation.OrganisationRule.UNIT_DISSOLVED;
import static org.lunzhi.command.organisation.OrganisationRule.UNIT_HAS_PARTS;
import static org.lunzhi.command.organisation.OrganisationRule.UNIT_PLACED_WRONGLY;
import static org.lunzhi.command.organisation.OrganisationRule.UNIT_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.organisation.UnitCommand.AttachRoom;
import org.lunzhi.command.organisation.UnitCommand.DetachRoom;
import org.lunzhi.command.organisation.UnitCommand.DissolveUnit;
import org.lunzhi.command.organisation.UnitCommand.EstablishUnit;
import org.lunzhi.command.organisation.UnitCommand.MoveUnit;
import org.lunzhi.command.organisation.UnitCommand.RenameUnit;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.organisation.UnitEvent.RoomAttached;
import org.lunzhi.kernel.organisation.UnitEvent.RoomDetached;
import org.lunzhi.kernel.organisation.UnitEvent.UnitDissolved;
import org.lunzhi.kernel.organisation.UnitEvent.UnitEstablished;
import org.lunzhi.kernel.organisation.UnitEvent.UnitMoved;
import org.lunzhi.kernel.organisation.UnitEvent.UnitRenamed;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.organisation.directory.UnitTree;

/** A unit of the tree, from district to micro-grid: set up, renamed, moved and dissolved by effective dates. */
@Aggregate(cache = "aggregateCache")
class OrgUnit {

    /** What a kind of unit may belong to; always an earlier kind, so that no unit stands above itself. */
    private static final Map<UnitKind, Set<UnitKind>> MAY_BELONG_TO = Map.of(
            UnitKind.DISTRICT, Set.of(),
            UnitKind.TOWNSHIP, Set.of(UnitKind.DISTRICT),
            UnitKind.WORK_AREA, Set.of(UnitKind.TOWNSHIP),
            UnitKind.VILLAGE, Set.of(UnitKind.TOWNSHIP, UnitKind.WORK_AREA),
            UnitKind.HAMLET, Set.of(UnitKind.VILLAGE),
            UnitKind.MICRO_GRID, Set.of(UnitKind.VILLAGE, UnitKind.HAMLET),
            UnitKind.DEPARTMENT, Set.of(UnitKind.DISTRICT, UnitKind.TOWNSHIP),
            UnitKind.SERVICE_STATION, Set.of(UnitKind.TOWNSHIP, UnitKind.WORK_AREA, UnitKind.VILLAGE),
            UnitKind.MEDIATION_STATION, Set.of(UnitKind.DISTRICT, UnitKind.TOWNSHIP, UnitKind.WORK_AREA),
            UnitKind.ROTATING_ROOM, Set.of(UnitKind.TOWNSHIP, UnitKind.WORK_AREA, UnitKind.VILLAGE));

    @AggregateIdentifier
    private UnitId id;

    private UnitKind kind;
    private LocalDate lastChange;
    private boolean attached;
    private boolean dissolved;

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void decide(EstablishUnit command, UnitTree tree, Actor actor, Clock clock) {
        Registrar.requires(actor);
        requirePlace(command.kind(), command.parent(), tree, command.from());
        apply(new UnitEstablished(
                command.unitId(),
                command.kind(),
                command.name(),
                command.parent(),
                command.place(),
                command.from(),
                tree.position(),
                clock.instant()));
    }

    @CommandHandler
    void decide(RenameUnit command, Actor actor, Clock clock) {
        requireChange(command.from(), actor);
        apply(new UnitRenamed(id, command.name(), command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(MoveUnit command, UnitTree tree, Actor actor, Clock clock) {
        requireChange(command.from(), actor);
        requirePlace(kind, command.parent(), tree, command.from());
        apply(new UnitMoved(id, command.parent(), command.from(), tree.position(), clock.instant()));
    }

    @CommandHandler
    void decide(AttachRoom command, Seals seals, Actor actor, Clock clock) {
        requireChange(command.from(), actor);
        ROOM_EXPECTED.requires(kind == UnitKind.ROTATING_ROOM);
        COMMITTEE_UNKNOWN.requires(
                seals.bodyOf(command.committee(), command.from()).isPresent(), "committee");
        apply(new RoomAttached(id, command.committee(), command.from(), seals.position(), clock.instant()));
    }

    @CommandHandler
    void decide(DetachRoom command, Actor actor, Clock clock) {
        requireChange(command.from(), actor);
        ROOM_NOT_ATTACHED.requires(attached);
        apply(new RoomDetached(id, command.from(), clock.instant()));
    }

    @CommandHandler
    void decide(DissolveUnit command, UnitTree tree, Actor actor, Clock clock) {
        requireChange(command.from(), actor);
        UNIT_HAS_PARTS.requires(tree.childrenOf(id, command.from()).isEmpty());
        apply(new UnitDissolved(id, command.from(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(UnitEstablished event) {
        id = event.unitId();
        kind = event.kind();
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(UnitRenamed event) {
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(UnitMoved event) {
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(RoomAttached event) {
        attached = true;
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(RoomDetached event) {
        attached = false;
        lastChange = event.from();
    }

    @EventSourcingHandler
    void evolve(UnitDissolved event) {
        dissolved = true;
        lastChange = event.from();
    }

    private void requireChange(LocalDate from, Actor actor) {
        Registrar.requires(actor);
        UNIT_DISSOLVED.requires(!dissolved);
        DATES_OUT_OF_ORDER.requires(!from.isBefore(lastChange), "from");
    }

    private static void requirePlace(UnitKind kind, @Nullable UnitId parent, UnitTree tree, LocalDate day) {
        Set<UnitKind> above = requireNonNull(MAY_BELONG_TO.get(kind));
        UNIT_PLACED_WRONGLY.requires((parent == null) == above.isEmpty(), "parent");
        if (parent != null) {
            var kindAbove = tree.kindOf(parent, day);
            UNIT_UNKNOWN.requires(kindAbove.isPresent(), "parent");
            UNIT_PLACED_WRONGLY.requires(kindAbove.filter(above::contains).isPresent(), "parent");
        }
    }

    /** For Axon, which fills a unit from its events. */
    @SuppressWarnings("NullAway.Init")
    OrgUnit() {}
}
