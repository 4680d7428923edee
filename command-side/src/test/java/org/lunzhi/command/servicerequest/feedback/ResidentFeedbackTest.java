package org.lunzhi.command.servicerequest.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.command.servicerequest.Door.answer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.ConfirmDelivery;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RateService;
import org.lunzhi.command.servicerequest.feedback.FeedbackCommand.RejectDelivery;
import org.lunzhi.command.support.Cabinet;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.feedback.Rating;
import org.lunzhi.kernel.servicerequest.order.TokenHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResidentFeedbackTest {

    private static final ServiceRequestId ORDER = ServiceRequestId.of("order-7k3m9q2x4wnb");
    private static final String PATH = "/api/resident/orders/7K3M-9Q2X-4WNB/";

    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final Cabinet filing = new Cabinet();
    private final ResidentFeedbackController controller = new ResidentFeedbackController(door(), filing);

    @Test
    void a_delivery_is_confirmed_with_the_token() throws Exception {
        var answer = answer(controller, post(PATH + "confirmation").header("Requester-Token", "token-1"), "");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(theCommand()).isEqualTo(new ConfirmDelivery(ORDER, TokenHash.ofSecret("token-1"), null));
    }

    @Test
    void a_resident_acts_as_nothing_but_a_requester() throws Exception {
        answer(controller, post(PATH + "confirmation").header("Requester-Token", "token-1"), "");

        assertThat(Provenance.actorOf(sent.get(0).getMetaData()).roles()).containsExactly(Role.REQUESTER);
    }

    @Test
    void a_rating_carries_the_opinion_only_by_reference() throws Exception {
        answer(
                controller,
                post(PATH + "ratings").header("Requester-Token", "token-1"),
                "{\"rating\": \"DISSATISFIED\", \"opinion\": \"没有办好\"}");

        assertThat(theCommand()).isInstanceOfSatisfying(RateService.class, rated -> {
            assertThat(rated.rating()).isEqualTo(Rating.DISSATISFIED);
            assertThat(rated.opinion()).isNotNull();
            assertThat(rated.toString()).doesNotContain("没有办好", "token-1");
        });
        assertThat(filing.words()).containsExactly("没有办好");
    }

    @Test
    void a_rejection_says_why() throws Exception {
        var silent = answer(controller, post(PATH + "rejection").header("Requester-Token", "token-1"), "{}");
        answer(controller, post(PATH + "rejection").header("Requester-Token", "token-1"), "{\"reason\": \"材料不对\"}");

        assertThat(silent.getStatus()).isEqualTo(400);
        assertThat(theCommand()).isInstanceOf(RejectDelivery.class);
    }

    @Test
    void without_a_token_nothing_is_sent() throws Exception {
        assertThat(answer(controller, post(PATH + "confirmation"), "").getStatus())
                .isEqualTo(400);
        assertThat(sent).isEmpty();
    }

    private Object theCommand() {
        assertThat(sent).hasSize(1);
        return sent.get(0).getPayload();
    }

    private ResidentDoor door() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(ConfirmDelivery.class, RejectDelivery.class, RateService.class)) {
            bus.subscribe(command.getName(), message -> sent.add(message) ? null : message);
        }
        return new ResidentDoor(
                new Residents(DefaultCommandGateway.builder().commandBus(bus).build(), new RandomIds()),
                new RandomIds());
    }
}
