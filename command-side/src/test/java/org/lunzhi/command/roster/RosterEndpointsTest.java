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
import org.lunzhi.command.roster.PlanningCommand.PlanShift;
import org.lunzhi.command.roster.ShiftCommand.CheckIn;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.PlanningEvent.ShiftRole;
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
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new RosterController(gateway(), ids), new ShiftController(gateway(), ids))
            .build();

    private CommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(PlanShift.class, CheckIn.class, AssignFromRota.class)) {
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
    void a_body_without_what_is_needed_is_refused() throws Exception {
        var answer = send(post("/api/rosters/roster-1/shifts"), "{\"role\": \"PRIMARY\"}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(sent).isEmpty();
    }
}
