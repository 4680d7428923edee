package org.lunzhi.command.roster.assignment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.VillagesCorrected;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictDisclosed;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalDecided;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.roster.CaseRef;
import org.springframework.stereotype.Component;

/** What the files of matters say, read afresh from the log each time: it is asked rarely, and a file is short. */
@Component
class MatterFiles {

    private final EventStore log;
    private final Mandates mandates;

    MatterFiles(EventStore log, Mandates mandates) {
        this.log = log;
        this.mandates = mandates;
    }

    /** What bars people from a matter on that day; nobody is barred from an ordered service, which has no sides. */
    Bars barsOf(CaseRef matter, LocalDate day) {
        if (matter.grievance() != null) {
            return barsOf(matter.grievance());
        }
        return matter.mediation() != null ? barsOf(matter.mediation(), day) : Bars.NONE;
    }

    private Bars barsOf(MediationId mediation, LocalDate day) {
        return facts(mediation.value()).map(fact -> barsBy(fact, day)).reduce(Bars.NONE, Bars::and);
    }

    private Bars barsBy(Object fact, LocalDate day) {
        if (fact instanceof MediationProposed proposed) {
            return keptFrom(proposed.excludedUnits())
                    .and(barsOf(proposed.grievanceId()))
                    .and(homes(proposed.parties().stream()));
        } else if (fact instanceof PartyChanged changed) {
            return homes(Stream.of(changed.party()));
        } else if (fact instanceof AccessRestricted restricted) {
            return keptFrom(restricted.excludedUnits());
        } else if (fact instanceof ConflictDisclosed disclosed && disclosed.kind() == ConflictKind.KIN) {
            return new Bars(List.of(), officer(disclosed.mediator(), day), List.of());
        } else if (fact instanceof RecusalDecided decided && decided.granted()) {
            return new Bars(List.of(), List.of(), officer(decided.mediator(), day));
        }
        return Bars.NONE;
    }

    private Bars barsOf(@Nullable GrievanceId grievance) {
        Set<UnitId> villages = new LinkedHashSet<>();
        Set<UnitId> excluded = new LinkedHashSet<>();
        Stream.ofNullable(grievance).flatMap(matter -> facts(matter.value())).forEach(fact -> {
            takeIn(fact, villages);
            excluded.addAll(excludedBy(fact));
        });
        return new Bars(List.copyOf(villages), List.of(), List.of()).and(keptFrom(List.copyOf(excluded)));
    }

    /** Those complained of get no hold of the matter, and nobody at home there either. */
    private static Bars keptFrom(List<UnitId> units) {
        return new Bars(units, List.of(), List.of(), units);
    }

    private static Bars homes(Stream<Party> parties) {
        List<UnitId> villages =
                parties.flatMap(party -> Stream.ofNullable(party.village())).toList();
        return new Bars(villages, List.of(), List.of());
    }

    private static List<UnitId> excludedBy(Object fact) {
        if (fact instanceof GrievanceRegistered registered) {
            return registered.protection().excludedUnits();
        }
        return fact instanceof GrievanceSealed sealed ? sealed.protection().excludedUnits() : List.of();
    }

    private static void takeIn(Object fact, Set<UnitId> villages) {
        if (fact instanceof GrievanceRegistered registered) {
            villages.addAll(registered.reporter().villages());
        } else if (fact instanceof PartyAdded added && added.village() != null) {
            villages.add(added.village());
        } else if (fact instanceof PartyReplaced replaced && replaced.village() != null) {
            villages.add(replaced.village());
        } else if (fact instanceof VillagesCorrected corrected) {
            villages.clear();
            villages.addAll(corrected.villages());
        }
    }

    /** The person behind a mandate; whose mandate has ended is no candidate anyway. */
    private List<OfficerId> officer(MediatorId mediator, LocalDate day) {
        return mandates.active(mediator, day).map(Mandate::officer).stream().toList();
    }

    private Stream<?> facts(String matter) {
        return log.readEvents(matter).asStream().map(DomainEventMessage::getPayload);
    }
}
