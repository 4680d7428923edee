package org.lunzhi.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.agreement.AgreementEvent;
import org.lunzhi.kernel.agreement.AgreementSamples;
import org.lunzhi.kernel.grievance.GrievanceEvent;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.outcome.OutcomeKind;
import org.lunzhi.kernel.mediation.MediationCast;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.Story;
import org.lunzhi.query.support.TestLog;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.past.LookingBack;
import org.lunzhi.query.support.past.Standpoint;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.worklist.Worklists.Worklist;

/** A list of the past is the one that the live view showed then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastWorklistsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-03-20T01:00:00Z");
    private static final UnitId WATER = UnitId.of("unit-water");

    private static TestMongo mongo;

    private TestLog log;
    private Worklists live;
    private PastWorklists past;
    private Delivery delivery;
    private long delivered;

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
        log = new TestLog(mongo.database());
        live = new Worklists(mongo.database(), new ViewCodec());
        past = new PastWorklists(
                live, new LookingBack(log.store(), position -> true, Runnable::run, Duration.ofSeconds(30)));
        delivery = new Delivery(
                new GrievanceItems(live), new MediationItems(live), new AgreementItems(live), new ServiceItems(live));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void every_list_of_every_position_is_the_one_that_was_shown_there() {
        Map<String, List<WorkItem>> shown = new HashMap<>();
        Map<Long, Instant> moments = new HashMap<>();
        Instant recordedAt = RECORDED;
        for (Fact fact : facts()) {
            recordedAt = recordedAt.plus(Duration.ofHours(7));
            long position = log.tell(fact.matter(), fact.event(), recordedAt);
            moments.put(position, recordedAt);
            deliver();
            for (Reader reader : readers()) {
                for (Worklist list : Worklist.values()) {
                    shown.put(key(position, reader, list), live.page(reader, list, recordedAt, 50, null));
                }
            }
        }
        assertThat(shown.values()).anyMatch(items -> items.size() > 3);

        moments.forEach((position, moment) -> {
            for (Reader reader : readers()) {
                for (Worklist list : Worklist.values()) {
                    Standpoint standpoint = new Standpoint(position, moment, null);
                    assertThat(past.page(reader, list, standpoint, 50, null))
                            .as(key(position, reader, list))
                            .isEqualTo(shown.get(key(position, reader, list)));
                }
            }
        });
    }

    @Test
    void pages_follow_one_another() {
        for (int n = 0; n < 5; n++) {
            Story story = new Story("grievance-" + n);
            log.tell(story.id(), story.registered(IntakeChannel.VISIT, MONDAY), RECORDED);
        }
        deliver();
        Standpoint standpoint = new Standpoint(log.end() - 1, RECORDED, null);
        Reader reader = reader(Story.STATION);
        List<String> read = new ArrayList<>();
        Cursor after = null;
        do {
            List<WorkItem> page = past.page(reader, Worklist.OLDEST, standpoint, 2, after);
            page.forEach(item -> read.add(item.matter()));
            after = page.size() < 2 ? null : Worklist.OLDEST.after(page.get(1));
        } while (after != null);

        assertThat(read).containsExactly("grievance-0", "grievance-1", "grievance-2", "grievance-3", "grievance-4");
    }

    @Test
    void what_happened_later_is_left_out_although_it_was_recorded() {
        Story story = new Story("grievance-1");
        log.tell(story.id(), story.registered(IntakeChannel.VISIT, MONDAY), RECORDED);
        log.tell(story.id(), story.closed(MONDAY.plus(Duration.ofDays(3))), RECORDED);
        deliver();
        long position = log.end() - 1;

        assertThat(open(new Standpoint(position, RECORDED, MONDAY.plus(Duration.ofDays(2)))))
                .containsExactly("grievance-1");
        assertThat(open(new Standpoint(position, RECORDED, MONDAY.plus(Duration.ofDays(3)))))
                .isEmpty();
    }

    @Test
    void a_matter_is_not_there_before_it_began_although_something_is_said_to_have_happened_earlier() {
        Story story = new Story("grievance-1");
        log.tell(story.id(), story.registered(IntakeChannel.VISIT, MONDAY.plus(Duration.ofDays(5))), RECORDED);
        log.tell(story.id(), story.acknowledged(WATER, MONDAY), RECORDED);
        deliver();

        assertThat(open(new Standpoint(log.end() - 1, RECORDED, MONDAY.plus(Duration.ofDays(2)))))
                .isEmpty();
    }

    @Test
    void what_was_sealed_since_is_kept_from_its_unit_as_it_was_before_too() {
        Story story = new Story("grievance-1");
        log.tell(story.id(), story.registered(IntakeChannel.VISIT, MONDAY), RECORDED);
        deliver();
        Standpoint before = new Standpoint(log.end() - 1, RECORDED, null);
        assertThat(open(before)).containsExactly("grievance-1");

        log.tell(story.id(), story.sealed(Story.STATION, MONDAY), RECORDED.plusSeconds(9));
        deliver();

        assertThat(open(before)).isEmpty();
    }

    @Test
    void a_mediation_sealed_since_is_on_no_other_units_list_in_any_past() {
        MediationSamples.untilReady().forEach(event -> log.tell(MediationCast.CASE.value(), event, RECORDED));
        Standpoint before = new Standpoint(log.end() - 1, RECORDED, null);
        deliver();
        Reader own = reader(MediationCast.ROOM);
        Reader lead = reader(MediationCast.LEAD_OFFICER, WATER);
        assertThat(List.of(open(before), open(own, before), open(lead, before)))
                .allSatisfy(open -> assertThat(open).containsExactly(MediationCast.CASE.value()));

        log.tell(
                MediationCast.CASE.value(),
                new AccessRestricted(MediationCast.CASE, List.of(), true, MONDAY),
                RECORDED.plusSeconds(9));
        Standpoint since = new Standpoint(log.end() - 1, RECORDED.plusSeconds(9), null);
        deliver();

        for (Standpoint moment : List.of(before, since)) {
            assertThat(open(moment)).isEmpty();
            assertThat(open(own, moment)).containsExactly(MediationCast.CASE.value());
            assertThat(open(lead, moment)).containsExactly(MediationCast.CASE.value());
        }
    }

    @Test
    void what_was_sealed_is_kept_from_units_below_its_unit_in_every_past() {
        Story story = new Story("grievance-1");
        log.tell(story.id(), story.registered(IntakeChannel.VISIT, MONDAY), RECORDED);
        Standpoint before = new Standpoint(log.end() - 1, RECORDED, null);
        log.tell(story.id(), story.sealed(WATER, MONDAY), RECORDED.plusSeconds(9));
        Standpoint since = new Standpoint(log.end() - 1, RECORDED.plusSeconds(9), null);
        deliver();
        Reader below = Reader.handling(reader(Story.STATION).actor(), List.of(WATER));

        assertThat(open(below, before)).isEmpty();
        assertThat(open(below, since)).isEmpty();
        assertThat(open(since)).containsExactly("grievance-1");
    }

    private List<String> open(Standpoint standpoint) {
        return open(reader(Story.STATION), standpoint);
    }

    private List<String> open(Reader reader, Standpoint standpoint) {
        return past.page(reader, Worklist.OLDEST, standpoint, 50, null).stream()
                .map(WorkItem::matter)
                .toList();
    }

    private void deliver() {
        delivery.deliver(log.from(delivered), 1, 100);
        delivered = log.end();
    }

    private static String key(long position, Reader reader, Worklist list) {
        return position + " " + reader.actor().unit() + " " + list;
    }

    private static List<Reader> readers() {
        return List.of(
                reader(Story.STATION),
                reader(WATER),
                reader(MediationSamples.proposed().unit()));
    }

    private static Reader reader(UnitId unit) {
        return reader(OfficerId.of("officer-1"), unit);
    }

    private static Reader reader(OfficerId officer, UnitId unit) {
        return Reader.handling(
                new Actor(officer, null, Set.of(Role.COORDINATOR), unit, null, null, ClientClass.PRIVATE_NETWORK));
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            Instant at = MONDAY.plus(Duration.ofDays(n));
            Story story = new Story("grievance-" + n);
            for (GrievanceEvent event : List.of(
                    story.registered(IntakeChannel.VISIT, at),
                    story.triaged("neighbours", at),
                    story.accepted(at),
                    story.dispatched(WATER, at),
                    story.acknowledged(WATER, at),
                    story.reported(OutcomeKind.RESOLVED, at.plusSeconds(9_000)))) {
                facts.add(new Fact(story.id(), event));
            }
        }
        Story closed = new Story("grievance-0");
        facts.add(new Fact(closed.id(), closed.closed(MONDAY.plus(Duration.ofDays(9)))));
        facts.add(new Fact(closed.id(), closed.reopened(MONDAY.plus(Duration.ofDays(10)))));
        MediationSamples.untilSitting().forEach(event -> facts.add(new Fact(MediationCast.CASE.value(), event)));
        AgreementSamples.untilEffective()
                .forEach(event -> facts.add(
                        new Fact(((AgreementEvent) event).agreementId().value(), event)));
        List.of(ServiceRequestSamples.placed(), ServiceRequestSamples.screened(), ServiceRequestSamples.opened())
                .forEach(event -> facts.add(new Fact(ServiceRequestSamples.ID.value(), event)));
        return facts;
    }

    private record Fact(String matter, Object event) {}
}
