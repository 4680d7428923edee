package org.lunzhi.command.organisation;

import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.organisation.AppointmentCommand.AppointOfficer;
import org.lunzhi.command.organisation.CommitteeCommand.AdoptSeal;
import org.lunzhi.command.organisation.CommitteeCommand.FormCommittee;
import org.lunzhi.command.organisation.MediatorCommand.GiveMandate;
import org.lunzhi.command.organisation.UnitCommand.AttachRoom;
import org.lunzhi.command.organisation.UnitCommand.EstablishUnit;
import org.lunzhi.command.organisation.file.OrganisationFile;
import org.lunzhi.command.organisation.file.OrganisationFile.Committee;
import org.lunzhi.command.organisation.file.OrganisationFile.Mandate;
import org.lunzhi.command.organisation.file.OrganisationFile.Post;
import org.lunzhi.command.organisation.file.OrganisationFile.Unit;
import org.lunzhi.kernel.access.AppointmentId;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.organisation.directory.Offices;
import org.lunzhi.kernel.organisation.directory.Seals;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.springframework.stereotype.Component;

/** Brings an organisation file into the register by commands; what is there already is left as it is. */
@Component
public class OrganisationLoader {

    private final CommandGateway commands;
    private final UnitTree units;
    private final Seals seals;
    private final Mandates mandates;
    private final Offices offices;

    public OrganisationLoader(
            CommandGateway commands, UnitTree units, Seals seals, Mandates mandates, Offices offices) {
        this.commands = commands;
        this.units = units;
        this.seals = seals;
        this.mandates = mandates;
        this.offices = offices;
    }

    /** Loads the file and says how many facts were new; the same file again adds none, also after an interruption. */
    public int load(OrganisationFile file) {
        LocalDate from = file.from();
        int added = 0;
        for (Unit unit : file.units()) {
            added += sent(units.kindOf(unit.id(), from).isEmpty(), establish(unit, from));
        }
        for (Committee committee : file.committees()) {
            added += sent(seals.bodyOf(committee.id(), from).isEmpty(), form(committee, from));
            added += sent(
                    seals.sealOf(committee.id(), from).isEmpty(),
                    new AdoptSeal(committee.id(), committee.seal(), from));
        }
        for (Unit room : file.units()) {
            if (room.committee() != null) {
                added += sent(
                        seals.committeeOf(room.id(), from).isEmpty(),
                        new AttachRoom(room.id(), room.committee(), from));
            }
        }
        for (Mandate mandate : file.mandates()) {
            added += sent(
                    mandates.active(mandate.officer(), mandate.committee(), from)
                            .isEmpty(),
                    give(mandate, from));
        }
        for (Post post : file.posts()) {
            added += sent(offices.rolesOf(post.officer(), post.unit(), from).isEmpty(), appoint(post, from));
        }
        return added;
    }

    private int sent(boolean missing, Object command) {
        if (missing) {
            commands.sendAndWait(command);
        }
        return missing ? 1 : 0;
    }

    private static EstablishUnit establish(Unit unit, LocalDate from) {
        return new EstablishUnit(unit.id(), unit.kind(), unit.name(), unit.parent(), null, from);
    }

    private static FormCommittee form(Committee committee, LocalDate from) {
        return new FormCommittee(
                committee.id(), committee.body(), committee.name(), committee.unit(), from, committee.termEnds());
    }

    private static GiveMandate give(Mandate mandate, LocalDate from) {
        return new GiveMandate(
                mandate.officer(),
                mandate.committee(),
                mandate.origin(),
                true,
                mandate.homeVillage(),
                from,
                mandate.lastDay());
    }

    /** The post is named after unit and person, so that the same file never appoints twice. */
    private static AppointOfficer appoint(Post post, LocalDate from) {
        var id = AppointmentId.of("appointment-" + post.unit() + "-" + post.officer());
        return new AppointOfficer(id, post.officer(), post.unit(), post.name(), post.roles(), from, null);
    }
}
