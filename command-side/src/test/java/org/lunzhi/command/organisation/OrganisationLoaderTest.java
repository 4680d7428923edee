package org.lunzhi.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.organisation.directory.MandateDirectory;
import org.lunzhi.command.organisation.directory.OfficeDirectory;
import org.lunzhi.command.organisation.directory.SealDirectory;
import org.lunzhi.command.organisation.directory.UnitDirectory;
import org.lunzhi.command.organisation.file.OrganisationFile;
import org.lunzhi.command.organisation.file.OrganisationFileReader;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.OrganisationSamples;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationLoaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final UnitDirectory units = new UnitDirectory(() -> 0);
    private final SealDirectory seals = new SealDirectory(() -> 0);
    private final MandateDirectory mandates = new MandateDirectory(() -> 0);
    private final OfficeDirectory offices = new OfficeDirectory(() -> 0);
    private final InMemoryCommandSide side = new InMemoryCommandSide(
                    Clock.fixed(OrganisationSamples.RECORDED, ZoneOffset.UTC), List.of(units, seals, mandates, offices))
            .with(OrgUnit.class)
            .with(MediationCommittee.class)
            .with(Mediator.class)
            .with(Appointment.class);
    private final OrganisationLoader loader = new OrganisationLoader(side.commands(), units, seals, mandates, offices);

    @AfterEach
    void close() {
        side.close();
    }

    private static OrganisationFile demo() throws IOException {
        try (var source = Files.newBufferedReader(Path.of("../ops/demo/organisation.yaml"))) {
            return OrganisationFileReader.read(source);
        }
    }

    private long count(UnitKind kind) {
        return units.descendantsOf(UnitId.of("unit-demo"), DAY).stream()
                .filter(unit -> units.kindOf(unit, DAY).filter(kind::equals).isPresent())
                .count();
    }

    @Test
    void the_demo_county_has_the_shape_of_the_articles() throws IOException {
        loader.load(demo());

        assertThat(count(UnitKind.WORK_AREA)).isEqualTo(75);
        assertThat(count(UnitKind.VILLAGE)).isEqualTo(525);
        var area = UnitId.of("unit-yanman");
        assertThat(units.descendantsOf(area, DAY))
                .filteredOn(unit -> units.kindOf(unit, DAY).orElseThrow() == UnitKind.VILLAGE)
                .hasSize(9);
        assertThat(units.descendantsOf(area, DAY))
                .filteredOn(unit -> units.kindOf(unit, DAY).orElseThrow() == UnitKind.HAMLET)
                .hasSize(13);
        var committee = CommitteeId.of("committee-yanman-town");
        assertThat(seals.committeeOf(UnitId.of("unit-yanman-room"), DAY)).contains(committee);
        assertThat(mandates.of(committee, DAY)).hasSize(12);
    }

    @Test
    void loading_the_same_file_again_adds_nothing() throws IOException {
        int added = loader.load(demo());

        assertThat(added).isGreaterThan(600);
        assertThat(loader.load(demo())).isZero();
    }
}
