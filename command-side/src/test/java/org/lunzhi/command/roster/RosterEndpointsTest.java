package org.lunzhi.command.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.roster.RosterSamples.FIRST;
import static org.lunzhi.kernel.roster.RosterSamples.MATTER;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY;
import static org.lunzhi.kernel.roster.RosterSamples.MONDAY_SHIFT;
import static org.lunzhi.kernel.roster.RosterSamples.ROSTER;
import static org.lunzhi.kernel.roster.RosterSamples.SECOND;
import static org.lunzhi.kernel.roster.RosterSamples.dayOf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.roster.MatterCommand.AssignFromRota;
import org.lunzhi.command.roster.MatterCommand.OfferHandover;
import org.lunzhi.command.roster.PlanningCommand.PlanShift;
import org.lunzhi.command.roster.ShiftCommand.CheckIn;
import org.lunzhi.command.roster.ShiftCommand.ReportMajorIncident;
import org.lunzhi.command.support.Cabinet;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverItem;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
import org.lunzhi.kernel.roster.ShiftEvent.IncidentKind;
import org.lunzhi.kernel.roster.ShiftId;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterEndpointsTest {

    private final List<Object> sent = new ArrayList<>();
    private final Ids ids = kind -> kind + "-new";
    private final Cabinet filing = new Cabinet();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new RosterController(gateway(), filing, ids), new ShiftController(gateway(), filing, ids))
            .build();

    private CommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(
                PlanShift.class, CheckIn.class, AssignFromRota.class, OfferHandover.class, ReportMajorIncident.class)) {
            bus.subscribe(command.getName(), message -> sent.add(message.getPayload()) ? null : message);
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        var begun = http.perform(request.contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn();
        return begun.getRequest().isAsyncStarted()
                ? http.perform(asyncDispatch(begun)).andReturn().getResponse()
                : begun.getResponse();
    }

    @Test
    void a_planned_shift_is_created_under_its_roster() throws Exception {
        var answer = send(post("/api/rosters/roster-1/shifts"), """
                        {"officer": "officer-101", "role": "PRIMARY",
                         "interval": {"start": "2026-03-02T01:00:00Z", "end": "2026-03-02T09:30:00Z"}}""");

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Location")).isEqualTo("/api/rosters/roster-1/shifts/shift-new");
        assertThat(sent)
                .containsExactly(
                        new PlanShift(ROSTER, ShiftId.of("shift-new"), FIRST, ShiftRole.PRIMARY, dayOf(MONDAY)));
    }

    @Test
    void a_check_in_needs_nothing_but_the_shift() throws Exception {
        var answer = send(put("/api/rosters/roster-1/shifts/shift-mon/check-in"), "{}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(sent).containsExactly(new CheckIn(ROSTER, MONDAY_SHIFT, null, null));
    }

    @Test
    void an_assignment_names_matter_villages_kin_and_recused() throws Exception {
        send(post("/api/rosters/roster-1/assignments"), """
                {"matter": {"mediation": "mediation-1"}, "partyVillages": ["unit-x"],
                 "declaredKin": ["officer-102"], "recused": []}""");

        assertThat(sent)
                .containsExactly(
                        new AssignFromRota(ROSTER, MATTER, List.of(UnitId.of("unit-x")), List.of(SECOND), List.of()));
    }

    @Test
    void an_assignment_needs_no_more_than_the_matter() throws Exception {
        send(post("/api/rosters/roster-1/assignments"), "{\"matter\": {\"mediation\": \"mediation-1\"}}");

        assertThat(sent).containsExactly(new AssignFromRota(ROSTER, MATTER, List.of(), List.of(), List.of()));
    }

    @Test
    void what_the_next_person_must_know_is_filed_in_words() throws Exception {
        send(post("/api/rosters/roster-1/handovers"), """
                {"giver": "officer-101", "receiver": "officer-102", "occasion": "END_OF_SHIFT",
                 "items": [{"matter": {"mediation": "mediation-1"}, "note": "院墙的尺寸还没有量。"}]}""");

        assertThat(filing.words()).containsExactly("院墙的尺寸还没有量。");
        assertThat(sent)
                .containsExactly(new OfferHandover(
                        ROSTER,
                        null,
                        FIRST,
                        SECOND,
                        HandoverOccasion.END_OF_SHIFT,
                        List.of(new HandoverItem(MATTER, Cabinet.paper(1, DocumentType.HANDOVER_NOTE)))));
    }

    @Test
    void a_major_incident_is_told_in_words() throws Exception {
        var answer = send(post("/api/rosters/roster-1/shifts/shift-mon/incidents"), """
                {"kind": "ACCIDENT", "words": "村口的桥塌了一段。", "reportedTo": "unit-town"}""");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(filing.words()).containsExactly("村口的桥塌了一段。");
        assertThat(sent)
                .containsExactly(new ReportMajorIncident(
                        ROSTER,
                        MONDAY_SHIFT,
                        IncidentKind.ACCIDENT,
                        Cabinet.paper(1, DocumentType.FILE_NOTE),
                        UnitId.of("unit-town")));
    }

    @Test
    void a_body_without_what_is_needed_is_refused() throws Exception {
        var answer = send(post("/api/rosters/roster-1/shifts"), "{\"role\": \"PRIMARY\"}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(sent).isEmpty();
    }
}
