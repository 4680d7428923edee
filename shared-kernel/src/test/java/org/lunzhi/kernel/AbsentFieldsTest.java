package org.lunzhi.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import org.lunzhi.kernel.grievance.OutcomeEvent.GrievanceWithdrawn;
import org.lunzhi.kernel.grievance.outcome.WithdrawalManner;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverAccepted;
import org.lunzhi.kernel.roster.HandoverEvent.HandoverOccasion;
import org.lunzhi.kernel.servicerequest.PlacingEvent.OrderConverted;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a fact means that an older log does not have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AbsentFieldsTest {

    private static final Path CONTRACTS = Path.of("src/test/resources/event-contracts");

    private final LogSerializer serializer = LogSerializer.of(EventCatalogue.of(Families.ALL));

    @Test
    void a_withdrawal_of_no_stated_manner_was_in_writing() throws IOException {
        GrievanceWithdrawn withdrawn = read("grievance/GrievanceWithdrawn", "manner");
        assertThat(withdrawn.manner()).isEqualTo(WithdrawalManner.IN_WRITING);
    }

    @Test
    void a_handover_on_no_stated_occasion_was_at_the_end_of_a_shift_and_was_accepted_for_no_unit() throws IOException {
        HandoverAccepted accepted = read("roster/HandoverAccepted", "occasion", "unit");
        assertThat(accepted.occasion()).isEqualTo(HandoverOccasion.END_OF_SHIFT);
        assertThat(accepted.unit()).isNull();
    }

    @Test
    void an_order_converted_without_a_token_left_nobody_a_receipt() throws IOException {
        OrderConverted converted = read("servicerequest/OrderConverted", "token");
        assertThat(converted.token()).isNull();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // Each test knows which event it reads.
    private <T> T read(String event, String... without) throws IOException {
        ObjectNode sample =
                (ObjectNode) JsonMapper.shared().readTree(Files.readString(CONTRACTS.resolve(event + ".1.json")));
        for (String field : without) {
            assertThat(sample.remove(field)).as(field).isNotNull();
        }
        byte[] stored = sample.toString().getBytes(UTF_8);
        return serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, event, "1"));
    }
}
