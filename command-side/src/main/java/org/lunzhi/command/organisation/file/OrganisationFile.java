package org.lunzhi.command.organisation.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateOrigin;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.UnitName;

/** A whole organisation as a file tells it, every unit after the one above it. */
public record OrganisationFile(
        LocalDate from, List<Unit> units, List<Committee> committees, List<Mandate> mandates, List<Post> posts) {

    /** A unit; a rotating room may name the committee it works for. */
    public record Unit(
            UnitId id,
            UnitKind kind,
            UnitName name,
            @Nullable UnitId parent,
            @Nullable CommitteeId committee) {}

    /** A mediation committee of a unit, with its seal. */
    public record Committee(
            CommitteeId id, BodyType body, UnitName name, UnitId unit, LocalDate termEnds, SealId seal) {}

    /** A mediator of a committee. */
    public record Mandate(
            OfficerId officer,
            CommitteeId committee,
            MandateOrigin origin,
            @Nullable UnitId homeVillage,
            LocalDate lastDay) {}

    /** A person's post in a unit with its roles. */
    public record Post(OfficerId officer, UnitId unit, UnitName name, List<Role> roles) {}
}
