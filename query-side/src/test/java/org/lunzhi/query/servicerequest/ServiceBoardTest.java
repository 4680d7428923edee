package org.lunzhi.query.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.ID;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.SERVICE;
import static org.lunzhi.kernel.servicerequest.ServiceRequestSamples.STATION;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.ClaimReleased;
import org.lunzhi.kernel.servicerequest.FulfilmentEvent.OrderClaimed;
import org.lunzhi.kernel.servicerequest.OrderFileEvent.OrderAccessRestricted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderPlaced;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.kernel.servicerequest.order.ReleaseReason;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.question.Moment;
import org.lunzhi.query.support.question.NothingHere;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceBoardTest {

    private static final Actor CLERK = new Actor(
            OfficerId.of("officer-7"), null, Set.of(Role.INTAKE_CLERK), STATION, null, null, ClientClass.LOOPBACK);
    private static final Moment NOW = new Moment(null, null);
    private static final ServiceBoard.Column ANYWHERE = new ServiceBoard.Column(OrderState.OPEN, null);
    private static final Reader READER = Reader.handling(CLERK);

    private static TestMongo mongo;

    private final History history = new History();
    private MongoDatabase database;
    private EmbeddedEventStore log;
    private ServiceBoard board;
    private Delivery delivery;

    @BeforeAll
    static void start() {
        mongo = new TestMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void fresh() {
        database = mongo.database();
        log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        board = new ServiceBoard(database, new ViewCodec(), log);
        delivery = new Delivery(new ServiceBoardProjection(board));
    }

    @Test
    void an_order_moves_over_the_board_to_its_closing() {
        tell(ServiceRequestSamples.placed(), ServiceRequestSamples.screened(), ServiceRequestSamples.opened());
        deliver();
        assertThat(board.page(READER, ANYWHERE, 10, null)).hasSize(1);

        tell(
                ServiceRequestSamples.claimed(),
                ServiceRequestSamples.started(),
                ServiceRequestSamples.delivered(),
                ServiceRequestSamples.confirmed(),
                ServiceRequestSamples.closed());
        deliver();

        assertThat(board.page(READER, ANYWHERE, 10, null)).isEmpty();
        OrderFile file = board.find(ID, READER, NOW).orElseThrow().view();
        assertThat(file.state()).isEqualTo(OrderState.CLOSED);
        assertThat(file.officer()).isEqualTo(ServiceRequestSamples.claimed().claimant());
        assertThat(file.dossier().timeline()).hasSize(8);
    }

    @Test
    void an_order_can_be_seen_as_it_stood_and_as_it_was_known() {
        tell(ServiceRequestSamples.placed(), ServiceRequestSamples.screened());
        Instant writtenDown = ServiceRequestSamples.opened().occurredAt().plusSeconds(7_200);
        history.add(ID.value(), ServiceRequestSamples.opened(), writtenDown, Provenance.of(CLERK));
        deliver();
        history.events().forEach(event -> log.publish((DomainEventMessage<?>) event));
        Instant opened = ServiceRequestSamples.opened().occurredAt();

        assertThat(stateAt(new Moment(opened, null))).isEqualTo(OrderState.OPEN);
        assertThat(stateAt(new Moment(opened.minusMillis(1), null))).isEqualTo(OrderState.SCREENED);
        assertThat(stateAt(new Moment(null, opened))).isEqualTo(OrderState.SCREENED);
        assertThat(stateAt(new Moment(null, writtenDown))).isEqualTo(OrderState.OPEN);
        Moment before = new Moment(ServiceRequestSamples.placed().occurredAt().minusMillis(1), null);
        assertThat(board.find(ID, READER, before)).isEmpty();
    }

    @Test
    void an_order_given_back_is_open_again_at_the_unit_that_received_it() {
        tell(ServiceRequestSamples.placed(), ServiceRequestSamples.screened(), ServiceRequestSamples.opened());
        OrderClaimed claimed = ServiceRequestSamples.claimed();
        UnitId elsewhere = UnitId.of("unit-elsewhere");
        tell(new OrderClaimed(ID, claimed.claimant(), elsewhere, 1, claimed.lease(), List.of(), claimed.occurredAt()));
        deliver();
        assertThat(board.find(ID, READER, NOW).orElseThrow().view().post()).isEqualTo(elsewhere);

        tell(new ClaimReleased(
                ID,
                claimed.claimant(),
                ReleaseReason.UNAVAILABLE,
                List.of(),
                claimed.occurredAt().plusSeconds(60)));
        deliver();

        UnitId home = ServiceRequestSamples.opened().unit();
        assertThat(board.page(READER, new ServiceBoard.Column(OrderState.OPEN, home), 10, null))
                .extracting(OrderFile::post)
                .containsExactly(home);
        assertThat(board.page(READER, new ServiceBoard.Column(OrderState.OPEN, elsewhere), 10, null))
                .isEmpty();
    }

    @Test
    void an_order_that_went_on_as_a_kept_matter_exists_for_no_unit_it_is_kept_from_nor_those_below() {
        tell(ServiceRequestSamples.placed());
        deliver();
        UnitId water = UnitId.of("unit-water");
        Reader accused = Reader.handling(actor(water));
        Reader below = Reader.handling(actor(UnitId.of("unit-valves")), List.of(water));
        Moment before = new Moment(ServiceRequestSamples.placed().occurredAt(), null);
        assertThat(board.find(ID, below, NOW)).isPresent();

        tell(converted(new Protection(true, List.of(water))));
        deliver();
        history.events().forEach(event -> log.publish((DomainEventMessage<?>) event));

        ServiceBoard.Column gone = new ServiceBoard.Column(OrderState.CONVERTED, null);
        for (Reader kept : List.of(accused, below)) {
            assertThat(board.find(ID, kept, NOW)).isEmpty();
            assertThat(board.find(ID, kept, before)).isEmpty();
            assertThat(board.page(kept, gone, 10, null)).isEmpty();
        }
        assertThat(board.find(ID, READER, before)).isPresent();
        assertThat(board.page(READER, gone, 10, null)).hasSize(1);
    }

    @Test
    void an_order_that_went_on_as_a_matter_sealed_later_is_kept_from_its_units_too() {
        UnitId water = UnitId.of("unit-water");
        UnitId roads = UnitId.of("unit-roads");
        tell(ServiceRequestSamples.placed(), converted(new Protection(true, List.of(roads))));
        tell(new OrderAccessRestricted(
                ID,
                List.of(water),
                true,
                ServiceRequestSamples.placed().occurredAt().plusSeconds(90)));
        deliver();
        history.events().forEach(event -> log.publish((DomainEventMessage<?>) event));

        Moment before = new Moment(ServiceRequestSamples.placed().occurredAt(), null);
        ServiceBoard.Column gone = new ServiceBoard.Column(OrderState.CONVERTED, null);
        Reader below = Reader.handling(actor(UnitId.of("unit-valves")), List.of(water));
        for (Reader kept : List.of(Reader.handling(actor(water)), below, Reader.handling(actor(roads)))) {
            assertThat(board.find(ID, kept, NOW)).isEmpty();
            assertThat(board.find(ID, kept, before)).isEmpty();
            assertThat(board.page(kept, gone, 10, null)).isEmpty();
        }
        assertThat(board.find(ID, READER, NOW)).isPresent();
        assertThat(board.page(READER, gone, 10, null)).hasSize(1);
    }

    private static Actor actor(UnitId unit) {
        return new Actor(OfficerId.of("officer-8"), null, Set.of(Role.HANDLER), unit, null, null, ClientClass.LOOPBACK);
    }

    private static OrderConverted converted(Protection protection) {
        OrderPlaced placed = ServiceRequestSamples.placed();
        return new OrderConverted(
                ID,
                GrievanceId.of("grievance-1"),
                MatterType.COMPLAINT,
                PlaceCode.of("place-1"),
                new DocumentRef(
                        DocumentId.of("document-9"),
                        1,
                        DocumentType.FILE_NOTE,
                        Audience.HANDLERS,
                        Commitment.of("c"),
                        RetentionClass.WORKING_PAPER),
                null,
                null,
                new ProcessingNotice(NoticeVersion.of("notice-1"), ProcessingBasis.CONSENT),
                STATION,
                OfficerId.of("officer-7"),
                placed.occurredAt(),
                protection,
                CategorySchemeVersion.of("national-2010"),
                false,
                List.of(),
                placed.occurredAt().plusSeconds(60));
    }

    private OrderState stateAt(Moment moment) {
        return board.find(ID, READER, moment).orElseThrow().view().state();
    }

    @Test
    void a_resident_follows_the_order_by_its_code_and_learns_nothing_personal() {
        tell(ServiceRequestSamples.placed(), ServiceRequestSamples.screened());
        deliver();
        TrackingController controller = new TrackingController(board);

        TrackingController.Tracked tracked =
                Objects.requireNonNull(controller.order("7K3M-9Q2X-4WNB").getBody());

        assertThat(tracked.state()).isEqualTo(OrderState.SCREENED);
        assertThat(tracked.dueOn()).isEqualTo(SERVICE.rolled());
        assertThat(Arrays.stream(TrackingController.Tracked.class.getRecordComponents())
                        .map(RecordComponent::getName))
                .containsExactly("state", "post", "dueOn", "grievance");
        assertThat(tracked.grievance()).isNull();
        assertThatExceptionOfType(NothingHere.class).isThrownBy(() -> controller.order("no-such-code"));
    }

    @Test
    void redelivery_and_rebuild_leave_the_board_as_it_was() {
        tell(
                ServiceRequestSamples.placed(),
                ServiceRequestSamples.screened(),
                ServiceRequestSamples.opened(),
                ServiceRequestSamples.claimed(),
                ServiceRequestSamples.started());
        deliver();
        Map<String, String> live = Snapshot.of(database);

        delivery.deliver(history.events().subList(2, 5), 4, 2);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        delivery.reset();
        assertThat(Snapshot.of(database)).isEmpty();
        delivery.deliver(history.events(), 16, 10);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    private void tell(ServiceRequestEvent... events) {
        for (ServiceRequestEvent event : events) {
            history.add(ID.value(), event, event.occurredAt(), Provenance.of(CLERK));
        }
    }

    private void deliver() {
        delivery.deliver(history.events(), 2, 3);
    }
}
