package org.lunzhi.command.servicerequest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.directory.UnitTree;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.Catalogues;
import org.lunzhi.kernel.servicerequest.catalogue.Department;
import org.lunzhi.kernel.servicerequest.catalogue.DepartmentCode;
import org.lunzhi.kernel.servicerequest.catalogue.Offer;
import org.lunzhi.kernel.servicerequest.catalogue.PublicTitle;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.lunzhi.kernel.servicerequest.catalogue.Title;

/** An order under test, with Shandong's policy, the shipped calendar, two services and two work areas. */
public final class OrderStory {

    /** A matter that the catalogue under test knows. */
    public static final CatalogueEntryId PENSIONS = CatalogueEntryId.of("pensions-1");

    private OrderStory() {}

    /** An order that lives at one moment of the station's wall clock. */
    public static FixtureConfiguration<?> at(String wallClock) {
        return at(wallClock, CalendarSamples.calendars());
    }

    /** The same under another calendar. */
    public static FixtureConfiguration<?> at(String wallClock, Calendars calendars) {
        Instant now = CalendarSamples.at(wallClock);
        return new AggregateTestFixture<>(ServiceRequest.class)
                .registerInjectableResource(InstantSource.fixed(now).withZone(StationTime.ZONE))
                .registerInjectableResource(PolicySamples.always(PolicySamples.shandong()))
                .registerInjectableResource(calendars)
                .registerInjectableResource(catalogues())
                .registerInjectableResource(units());
    }

    /** One edition with two services for everywhere and one for elsewhere. */
    public static Catalogues catalogues() {
        return new TwoServices();
    }

    /** Two villages and a station in one work area, a third village in another. */
    public static UnitTree units() {
        return new TwoAreas();
    }

    private static final class TwoServices implements Catalogues {

        private static final List<ServiceItem> ITEMS =
                List.of(ServiceRequestSamples.PENSION, ServiceRequestSamples.ELSEWHERE, ServiceRequestSamples.SUBSIDY);

        @Override
        public Optional<Offer> offer(ServiceCode code, PlaceCode place) {
            return offersAt(place).stream()
                    .filter(offer -> offer.item().code().equals(code))
                    .findAny();
        }

        @Override
        public List<Offer> offersAt(PlaceCode place) {
            return ITEMS.stream()
                    .filter(item -> item.isOfferedAt(place))
                    .map(ServiceRequestSamples::offer)
                    .toList();
        }

        @Override
        public Optional<ServiceItem> item(CatalogueEdition edition, ServiceCode code) {
            return ITEMS.stream().filter(item -> item.code().equals(code)).findAny();
        }

        @Override
        public Optional<Department> competentFor(CatalogueEntryId entry) {
            var title = new PublicTitle(Title.of("示例部门"), Title.of("A sample department"));
            return Optional.of(
                            new Department(DepartmentCode.of("pensions"), title, UnitId.of("unit-pensions"), List.of()))
                    .filter(department -> entry.equals(PENSIONS));
        }
    }

    private static final class TwoAreas implements UnitTree {

        private static final UnitId YANMAN = UnitId.of("unit-area-yanman");
        private static final UnitId BEIFANG = UnitId.of("unit-area-beifang");
        private static final Map<UnitId, UnitId> PARENTS = Map.of(
                ServiceRequestSamples.STATION,
                YANMAN,
                ServiceRequestSamples.VILLAGE,
                YANMAN,
                UnitId.of("unit-village-next"),
                YANMAN,
                UnitId.of("unit-village-far"),
                BEIFANG);

        @Override
        public Optional<UnitKind> kindOf(UnitId unit, LocalDate day) {
            if (unit.equals(YANMAN) || unit.equals(BEIFANG)) {
                return Optional.of(UnitKind.WORK_AREA);
            }
            return Optional.ofNullable(PARENTS.get(unit)).map(area -> UnitKind.VILLAGE);
        }

        @Override
        public Optional<UnitId> parentOf(UnitId unit, LocalDate day) {
            return Optional.ofNullable(PARENTS.get(unit));
        }

        @Override
        public List<UnitId> childrenOf(UnitId unit, LocalDate day) {
            return List.of();
        }

        @Override
        public long position() {
            return 0;
        }
    }
}
