package org.lunzhi.command.servicerequest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;

import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.command.support.Cabinet;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The residents' door in front of real orders with a log in memory. */
public final class Door implements AutoCloseable {

    private final MovableClock clock = new MovableClock("2026-03-02T09:00");
    private final Cabinet filing = new Cabinet();
    private final InMemoryCommandSide side = new InMemoryCommandSide(
                    clock,
                    List.of(),
                    PolicySamples.always(PolicySamples.shandong()),
                    CalendarSamples.calendars(),
                    OrderStory.catalogues(),
                    OrderStory.units())
            .with(ServiceRequest.class);
    private final ResidentDoor resident =
            new ResidentDoor(new Residents(side.commands(), new RandomIds()), new RandomIds());

    /** Where orders are placed. */
    Object placing() {
        return new ResidentOrderController(resident, OrderStory.catalogues(), filing, clock::instant);
    }

    public ResidentDoor resident() {
        return resident;
    }

    CommandGateway commands() {
        return side.commands();
    }

    public Cabinet filing() {
        return filing;
    }

    public MovableClock clock() {
        return clock;
    }

    public List<?> eventsOf(ServiceRequestId order) {
        return side.eventsOf(order);
    }

    /** Somebody in office sends a command. */
    public void send(Object command, Actor actor) {
        CommandGateway commands = side.commands();
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(ActorMetadata.of(actor)));
    }

    /** What a controller answers to a request with a JSON body. */
    public static MockHttpServletResponse answer(Object controller, MockHttpServletRequestBuilder request, String body)
            throws Exception {
        MockMvc http = MockMvcBuilders.standaloneSetup(controller).build();
        var begun = http.perform(request.contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn();
        return begun.getRequest().isAsyncStarted()
                ? http.perform(asyncDispatch(begun)).andReturn().getResponse()
                : begun.getResponse();
    }

    @Override
    public void close() {
        side.close();
    }
}
