package org.lunzhi.command.grievance.standing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.VillagesCorrected;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.outcome.PartyRole;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

/** Who and what belongs to a matter's file: its parties in their capacities and its documents as they now read. */
public final class Papers {

    private final Map<PartyRef, PartyRole> parties = new LinkedHashMap<>();
    private @Nullable TokenHash token;
    private final Set<UnitId> villages = new LinkedHashSet<>();

    @AggregateMember
    private final Documents documents = new Documents();

    @EventSourcingHandler
    void evolve(GrievanceRegistered event) {
        Reporter reporter = event.reporter();
        token = reporter.token();
        villages.addAll(reporter.villages());
        if (reporter.complainant() != null) {
            parties.put(reporter.complainant(), PartyRole.COMPLAINANT);
        }
        reporter.representatives().forEach(party -> parties.put(party, PartyRole.REPRESENTATIVE));
    }

    @EventSourcingHandler
    void evolve(PartyAdded event) {
        parties.put(event.party(), event.role());
        takeIn(event.village());
    }

    @EventSourcingHandler
    void evolve(PartyReplaced event) {
        parties.remove(event.former());
        parties.put(event.current(), event.role());
        takeIn(event.village());
    }

    @EventSourcingHandler
    void evolve(VillagesCorrected event) {
        villages.clear();
        villages.addAll(event.villages());
    }

    private void takeIn(@Nullable UnitId village) {
        if (village != null) {
            villages.add(village);
        }
    }

    /** Whether the actor is the person who brought the matter: they come without an account and hold its secret. */
    public boolean isReporter(Actor actor, @Nullable TokenHash shown) {
        return actor.holds(Role.REQUESTER) && token != null && token.equals(shown);
    }

    /** In which villages the sides of the matter live, as far as it is known. */
    public List<UnitId> villages() {
        return List.copyOf(villages);
    }

    /** The capacity in which a party belongs to the matter. */
    public Optional<PartyRole> roleOf(PartyRef party) {
        return Optional.ofNullable(parties.get(party));
    }

    /** How many parties act in this capacity. */
    public long count(PartyRole role) {
        return parties.values().stream().filter(role::equals).count();
    }

    /** Whether the document, in this version, belongs to the file. */
    public boolean holds(DocumentRef document) {
        return documents.hold(document);
    }
}
