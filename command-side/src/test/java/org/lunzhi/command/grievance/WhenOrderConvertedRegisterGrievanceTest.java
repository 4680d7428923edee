package org.lunzhi.command.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import org.lunzhi.kernel.servicerequest.ServiceRequestSamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenOrderConvertedRegisterGrievanceTest {

    private static final Protection SEALED = new Protection(true, List.of(UnitId.of("unit-accused")));

    private final RecordingGateway gateway = new RecordingGateway();
    private final WhenOrderConvertedRegisterGrievance reaction = new WhenOrderConvertedRegisterGrievance(gateway);

    @Test
    void the_grievance_was_received_when_the_order_was_placed() {
        RegisterGrievance registration =
                reactionTo(converted(ServiceRequestSamples.REQUESTER, MatterType.DISPUTE, Protection.NONE));

        assertThat(registration.receipt().receivedAt()).isEqualTo(at("2026-03-02T09:00"));
        assertThat(registration.channel()).isEqualTo(IntakeChannel.CONVERTED_ORDER);
        assertThat(registration.source()).isEqualTo(Source.order(ServiceRequestSamples.ID));
        assertThat(registration.summary())
                .isEqualTo(ServiceRequestSamples.placed().demand().wish());
        assertThat(registration.reporter().complainant()).isEqualTo(ServiceRequestSamples.REQUESTER);
    }

    @Test
    void the_receipt_of_the_order_opens_the_grievance_with_or_without_a_name() {
        RegisterGrievance named =
                reactionTo(converted(ServiceRequestSamples.REQUESTER, MatterType.DISPUTE, Protection.NONE));
        RegisterGrievance anonymous = reactionTo(converted(null, MatterType.COMPLAINT, Protection.NONE));

        assertThat(named.reporter().token()).isEqualTo(ServiceRequestSamples.TOKEN);
        assertThat(anonymous.reporter().token()).isEqualTo(ServiceRequestSamples.TOKEN);
        assertThat(anonymous.reporter().anonymous()).isTrue();
    }

    @Test
    void a_grievance_takes_it_however_long_ago_the_order_was_placed() {
        GrievanceStory.after()
                .at("2026-06-30T09:00")
                .allows(
                        reactionTo(converted(ServiceRequestSamples.REQUESTER, MatterType.DISPUTE, Protection.NONE)),
                        Actor.SYSTEM);
    }

    @Test
    void a_grievance_takes_it_from_somebody_without_a_name() {
        GrievanceStory.after()
                .at("2026-03-20T09:00")
                .allows(reactionTo(converted(null, MatterType.COMPLAINT, Protection.NONE)), Actor.SYSTEM);
    }

    @Test
    void a_grievance_takes_a_sealed_denunciation() {
        GrievanceStory.after()
                .at("2026-03-20T09:00")
                .allows(reactionTo(converted(null, MatterType.DENUNCIATION, SEALED)), Actor.SYSTEM);
    }

    private RegisterGrievance reactionTo(OrderConverted event) {
        reaction.react(event);
        return (RegisterGrievance) gateway.sent().get(gateway.sent().size() - 1);
    }

    private static OrderConverted converted(@Nullable PartyRef party, MatterType kind, Protection protection) {
        return new OrderConverted(
                ServiceRequestSamples.ID,
                GrievanceId.of("grievance-from-order"),
                kind,
                ServiceRequestSamples.PLACE,
                ServiceRequestSamples.placed().demand().wish(),
                party,
                ServiceRequestSamples.TOKEN,
                ServiceRequestSamples.NOTICE,
                ServiceRequestSamples.STATION,
                ServiceRequestSamples.SCREENER,
                at("2026-03-02T09:00"),
                protection,
                CategorySchemeVersion.of("national-2010"),
                false,
                List.of(),
                at("2026-03-20T08:59"));
    }
}
