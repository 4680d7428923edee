package org.lunzhi.command.organisation;

import static org.lunzhi.kernel.organisation.OrganisationSamples.AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.DISTRICT;
import static org.lunzhi.kernel.organisation.OrganisationSamples.NEXT_AREA;
import static org.lunzhi.kernel.organisation.OrganisationSamples.OTHER_VILLAGE;
import static org.lunzhi.kernel.organisation.OrganisationSamples.RECORDED;
import static org.lunzhi.kernel.organisation.OrganisationSamples.TOWN;
import static org.lunzhi.kernel.organisation.OrganisationSamples.committeeFormed;
import static org.lunzhi.kernel.organisation.OrganisationSamples.districtEstablished;
import static org.lunzhi.kernel.organisation.OrganisationSamples.officerAppointed;
import static org.lunzhi.kernel.organisation.OrganisationSamples.roomEstablished;
import static org.lunzhi.kernel.organisation.OrganisationSamples.sealAdopted;
import static org.lunzhi.kernel.organisation.OrganisationSamples.unit;
import static org.lunzhi.kernel.organisation.OrganisationSamples.villageEstablished;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.lunzhi.command.organisation.directory.Directories;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitKind;

/** Fixtures on the morning of the samples, in a county whose directories are filled. */
final class OrganisationFixture {

    /** The position of the last event of the county. */
    static final long SEEN = 9;

    static final Actor CLERK = new Actor(
            OfficerId.of("officer-7"), null, Set.of(Role.INTAKE_CLERK), TOWN, null, null, ClientClass.LOOPBACK);

    private OrganisationFixture() {}

    static <T> AggregateTestFixture<T> of(Class<T> aggregate) {
        var county = Directories.after(
                districtEstablished(),
                unit(TOWN, UnitKind.TOWNSHIP, DISTRICT),
                unit(AREA, UnitKind.WORK_AREA, TOWN),
                unit(NEXT_AREA, UnitKind.WORK_AREA, TOWN),
                villageEstablished(),
                unit(OTHER_VILLAGE, UnitKind.VILLAGE, NEXT_AREA),
                committeeFormed(),
                sealAdopted(),
                officerAppointed(),
                roomEstablished());
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(Clock.fixed(RECORDED, ZoneOffset.UTC));
        fixture.registerInjectableResource(county.units());
        fixture.registerInjectableResource(county.seals());
        return fixture;
    }
}
