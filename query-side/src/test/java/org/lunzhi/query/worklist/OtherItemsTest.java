package org.lunzhi.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.LEAD_OFFICER;
import static org.lunzhi.kernel.mediation.MediationCast.OTHER_VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.VILLAGE;
import static org.lunzhi.kernel.mediation.MediationCast.YI;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.confidential;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
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
import org.lunzhi.kernel.agreement.ConfirmationEvent.ConfirmationRefused;
import org.lunzhi.kernel.agreement.PerformanceEvent.AgreementPerformed;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationBreached;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationOverdue;
import org.lunzhi.kernel.agreement.ProtectionEvent.AgreementAccessRestricted;
import org.lunzhi.kernel.agreement.SigningEvent.AgreementDrawnUp;
import org.lunzhi.kernel.agreement.acts.BreachKind;
import org.lunzhi.kernel.agreement.acts.ConfirmationRefusal;
import org.lunzhi.kernel.mediation.MediationEvent;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyScreened;
import org.lunzhi.kernel.mediation.OpeningEvent.SafetyReferralOffered;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.conduct.ScreeningAnswer;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.servicerequest.ServiceRequestEvent;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;
import org.lunzhi.query.support.Delivery;
import org.lunzhi.query.support.History;
import org.lunzhi.query.support.Snapshot;
import org.lunzhi.query.support.TestMongo;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.worklist.WorkItem.Step;
import org.lunzhi.query.worklist.Worklists.Worklist;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherItemsTest {

    private static TestMongo mongo;

    private final History cases = new History();
    private final History orders = new History();
    private final History agreements = new History();
    private MongoDatabase database;
    private Worklists worklists;
    private Delivery ofCases;
    private Delivery ofOrders;
    private Delivery ofAgreements;

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
        worklists = new Worklists(database, new ViewCodec());
        ofCases = new Delivery(new MediationItems(worklists));
        ofOrders = new Delivery(new ServiceItems(worklists));
        ofAgreements = new Delivery(new AgreementItems(worklists));
    }

    @Test
    void a_mediator_finds_the_cases_they_lead_with_the_step_they_wait_for() {
        MediationSamples.untilReady().forEach(this::tell);
        deliver();

        assertThat(items("officer-9", VILLAGE, Worklist.UNIT)).isEmpty();
        assertThat(items(LEAD_OFFICER.value(), ROOM, Worklist.MINE))
                .extracting(WorkItem::step)
                .containsExactly(Step.SESSION);
        assertThat(items(LEAD_OFFICER.value(), ROOM, Worklist.MINE).get(0).dueAt())
                .isEqualTo(MediationSamples.period().dueAt());
    }

    @Test
    void golden_scenario_14_the_list_shows_nothing_unusual() {
        MediationSamples.untilReady().forEach(this::tell);
        deliver();
        List<WorkItem> calm = items("officer-9", ROOM, Worklist.UNIT);

        tell(new PartyScreened(
                CASE, YI, ScreeningAnswer.YES, confidential(DocumentType.SAFETY_SCREENING), at("2026-02-24T10:55")));
        tell(new SafetyReferralOffered(CASE, YI, at("2026-02-24T11:00")));
        deliver();

        assertThat(items("officer-9", ROOM, Worklist.UNIT)).isEqualTo(calm).hasSize(1);
    }

    @Test
    void a_case_kept_from_a_unit_is_on_none_of_its_lists() {
        MediationSamples.untilAccepted().forEach(this::tell);
        tell(new AccessRestricted(CASE, List.of(ROOM), false, at("2026-02-25T09:00")));
        deliver();

        assertThat(items("officer-9", ROOM, Worklist.UNIT)).isEmpty();
    }

    @Test
    void a_case_sealed_since_is_on_the_lists_of_its_unit_and_of_whoever_leads_it_and_on_no_other() {
        MediationSamples.untilReady().forEach(this::tell);
        deliver();
        Instant late = MediationSamples.period().dueAt();
        for (Worklist list : List.of(Worklist.OLDEST, Worklist.OVERDUE)) {
            assertThat(items("officer-9", VILLAGE, list, late)).hasSize(1);
        }

        tell(new AccessRestricted(CASE, List.of(), true, at("2026-02-25T09:00")));
        deliver();

        for (Worklist list : List.of(Worklist.OLDEST, Worklist.OVERDUE)) {
            assertThat(items("officer-9", VILLAGE, list, late)).isEmpty();
            assertThat(items("officer-9", ROOM, list, late)).hasSize(1);
            assertThat(items(LEAD_OFFICER.value(), VILLAGE, list, late)).hasSize(1);
        }
    }

    @Test
    void a_sealed_case_that_nobody_took_is_unassigned_in_its_own_unit_only() {
        MediationSamples.untilAccepted().forEach(this::tell);
        tell(new AccessRestricted(CASE, List.of(), true, at("2026-02-25T09:00")));
        tell(new AccessRestricted(CASE, List.of(UnitId.of("unit-another")), false, at("2026-02-25T09:05")));
        deliver();

        assertThat(items("officer-9", VILLAGE, Worklist.UNASSIGNED)).isEmpty();
        assertThat(items("officer-9", ROOM, Worklist.UNASSIGNED)).hasSize(1);
    }

    @Test
    void an_agreement_restricted_since_is_kept_from_the_units_and_then_from_all_others() {
        agree(AgreementSamples.drawnUp());
        deliver();
        assertThat(items("officer-9", VILLAGE, Worklist.OLDEST)).hasSize(1);

        agree(new AgreementAccessRestricted(AGREEMENT, List.of(VILLAGE), false, at("2026-03-02T09:30")));
        deliver();
        assertThat(items("officer-9", VILLAGE, Worklist.OLDEST)).isEmpty();
        assertThat(items("officer-9", OTHER_VILLAGE, Worklist.OLDEST)).hasSize(1);

        agree(new AgreementAccessRestricted(AGREEMENT, List.of(), true, at("2026-03-02T09:35")));
        deliver();
        assertThat(items("officer-9", VILLAGE, Worklist.OLDEST)).isEmpty();
        assertThat(items("officer-9", OTHER_VILLAGE, Worklist.OLDEST)).isEmpty();
        assertThat(items("officer-9", ROOM, Worklist.OLDEST)).hasSize(1);
    }

    @Test
    void what_is_sealed_from_the_beginning_is_on_no_other_units_lists_either() {
        MediationProposed open = MediationSamples.proposed();
        tell(new MediationProposed(
                CASE,
                open.grievanceId(),
                open.source(),
                open.unit(),
                open.committee(),
                open.committeeBody(),
                open.jurisdiction(),
                open.proceedings(),
                open.parties(),
                open.matter(),
                List.of(),
                true,
                false,
                open.policy(),
                open.receipt(),
                open.occurredAt()));
        AgreementDrawnUp drawnUp = AgreementSamples.drawnUp();
        agree(new AgreementDrawnUp(
                AGREEMENT,
                CASE,
                drawnUp.committee(),
                drawnUp.policy(),
                drawnUp.form(),
                drawnUp.scope(),
                drawnUp.terms(),
                drawnUp.parties(),
                drawnUp.mediators(),
                drawnUp.unit(),
                drawnUp.lead(),
                List.of(),
                true,
                drawnUp.occurredAt()));
        deliver();

        assertThat(items("officer-9", VILLAGE, Worklist.OLDEST)).isEmpty();
        assertThat(items("officer-9", ROOM, Worklist.OLDEST)).hasSize(2);
    }

    @Test
    void an_order_waits_to_be_screened_claimed_and_delivered() {
        order(ServiceRequestSamples.placed(), ServiceRequestSamples.screened(), ServiceRequestSamples.opened());
        deliver();
        assertThat(items("officer-9", ROOM, Worklist.UNASSIGNED))
                .extracting(WorkItem::step)
                .containsExactly(Step.CLAIM);

        order(ServiceRequestSamples.claimed());
        deliver();

        assertThat(items("officer-9", ROOM, Worklist.UNASSIGNED)).isEmpty();
        String claimant = ServiceRequestSamples.claimed().claimant().value();
        assertThat(items(claimant, ROOM, Worklist.MINE))
                .extracting(WorkItem::step)
                .containsExactly(Step.DELIVERY);
    }

    @Test
    void an_agreement_waits_for_the_acts_it_needs_then_for_its_obligations() {
        agree(AgreementSamples.drawnUp(), AgreementSamples.signed(JIA, "2026-03-02T10:00"));
        deliver();
        assertThat(items(LEAD_OFFICER.value(), ROOM, Worklist.MINE))
                .extracting(WorkItem::step)
                .containsExactly(Step.SIGNATURE);
        assertThat(items("officer-9", ROOM, Worklist.UNASSIGNED)).isEmpty();

        agree(AgreementSamples.effective());
        deliver();

        WorkItem item = items("officer-9", ROOM, Worklist.UNIT).get(0);
        assertThat(item.step()).isEqualTo(Step.PERFORMANCE);
        assertThat(item.dueAt()).isEqualTo(AgreementSamples.paymentDue().dueAt());
        assertThat(item.limits()).hasSize(2);
    }

    @Test
    void an_obligation_is_due_then_overdue_until_it_is_met_and_then_the_days_for_a_court_are_left() {
        agree(AgreementSamples.drawnUp(), AgreementSamples.effective());
        deliver();
        Instant due = AgreementSamples.paymentDue().dueAt();
        Instant alarm = AgreementSamples.paymentDue().alarmAt();

        assertThat(items(ROOM, Worklist.DUE, alarm.minusMillis(1))).isEmpty();
        assertThat(items(ROOM, Worklist.DUE, alarm)).hasSize(1);
        assertThat(items(ROOM, Worklist.OVERDUE, due.minusMillis(1))).isEmpty();
        assertThat(items(ROOM, Worklist.OVERDUE, due)).hasSize(1);

        agree(new ObligationOverdue(AGREEMENT, 1, due));
        deliver();
        assertThat(items(ROOM, Worklist.OVERDUE, due)).hasSize(1);
        agree(AgreementSamples.paid());
        deliver();

        assertThat(items(ROOM, Worklist.OVERDUE, due)).isEmpty();
        assertThat(items(ROOM, Worklist.UNIT, due))
                .extracting(WorkItem::dueAt)
                .containsExactly(AgreementSamples.window().dueAt());
    }

    @Test
    void a_court_and_a_breach_show_as_steps_and_performance_ends_the_work() {
        agree(AgreementSamples.drawnUp(), AgreementSamples.effective());
        agree(new ConfirmationRefused(
                AGREEMENT, ConfirmationRefusal.NOT_COMPETENT, LocalDate.of(2026, 3, 12), at("2026-03-12T09:00")));
        deliver();
        assertThat(stepIn(ROOM)).containsExactly(Step.PERFORMANCE);

        agree(new ObligationBreached(
                AGREEMENT, CASE, 1, BreachKind.NOT_PERFORMED, JIA, AgreementSamples.PAPER, at("2026-03-21T09:00")));
        deliver();
        assertThat(stepIn(ROOM)).containsExactly(Step.BREACH);

        agree(AgreementSamples.paid(), new AgreementPerformed(AGREEMENT, CASE, at("2026-03-22T10:00")));
        deliver();
        assertThat(stepIn(ROOM)).isEmpty();
    }

    @Test
    void a_case_that_agreed_rests_with_its_agreement_until_all_is_performed() {
        MediationSamples.untilSitting().forEach(this::tell);
        tell(MediationSamples.agreed());
        deliver();
        assertThat(stepIn(ROOM)).containsExactly(Step.AGREEMENT);

        tell(MediationSamples.tookEffect());
        tell(MediationSamples.performed());
        deliver();

        assertThat(stepIn(ROOM)).containsExactly(Step.CLOSURE);
    }

    @Test
    void redelivery_and_rebuild_of_one_kind_leave_all_items_as_they_were() {
        MediationSamples.untilSitting().forEach(this::tell);
        tell(new AccessRestricted(CASE, List.of(VILLAGE), true, at("2026-03-02T09:00")));
        agree(AgreementSamples.drawnUp(), AgreementSamples.effective());
        agree(new AgreementAccessRestricted(AGREEMENT, List.of(VILLAGE), true, at("2026-03-07T09:00")));
        order(ServiceRequestSamples.placed(), ServiceRequestSamples.screened(), ServiceRequestSamples.opened());
        deliver();
        Map<String, String> live = Snapshot.of(database);

        ofCases.deliver(cases.events().subList(2, 9), 4, 3);
        ofOrders.deliver(orders.events().subList(1, 3), 4, 1);
        ofAgreements.deliver(agreements.events().subList(1, 2), 4, 1);
        assertThat(Snapshot.of(database)).isEqualTo(live);
        ofCases.reset();
        assertThat(Snapshot.of(database)).hasSize(2);
        ofAgreements.reset();
        assertThat(Snapshot.of(database)).hasSize(1);
        ofAgreements.deliver(agreements.events(), 16, 1);
        ofCases.deliver(cases.events(), 16, 4);
        ofOrders.reset();
        ofOrders.deliver(orders.events(), 16, 4);
        assertThat(Snapshot.of(database)).isEqualTo(live);
    }

    private void tell(Object event) {
        cases.add(CASE.value(), event, ((MediationEvent) event).occurredAt());
    }

    private void agree(AgreementEvent... events) {
        for (AgreementEvent event : events) {
            agreements.add(AGREEMENT.value(), event, event.occurredAt());
        }
    }

    private void order(ServiceRequestEvent... events) {
        for (ServiceRequestEvent event : events) {
            orders.add(ServiceRequestSamples.ID.value(), event, event.occurredAt());
        }
    }

    private void deliver() {
        ofCases.deliver(cases.events(), 2, 5);
        ofOrders.deliver(orders.events(), 2, 5);
        ofAgreements.deliver(agreements.events(), 2, 5);
    }

    private List<Step> stepIn(UnitId unit) {
        return items("officer-9", unit, Worklist.UNIT).stream()
                .map(WorkItem::step)
                .toList();
    }

    private List<WorkItem> items(UnitId unit, Worklist list, Instant now) {
        return items("officer-9", unit, list, now);
    }

    private List<WorkItem> items(String officer, UnitId unit, Worklist list) {
        return items(officer, unit, list, at("2026-02-28T09:00"));
    }

    private List<WorkItem> items(String officer, UnitId unit, Worklist list, Instant now) {
        Actor actor =
                new Actor(OfficerId.of(officer), null, Set.of(Role.MEDIATOR), unit, null, null, ClientClass.LOOPBACK);
        return worklists.page(Reader.handling(actor), list, now, 20, null);
    }
}
