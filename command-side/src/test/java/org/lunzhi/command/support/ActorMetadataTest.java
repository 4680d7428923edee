package org.lunzhi.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Cause;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActorMetadataTest {

    private static final Actor CLERK = new Actor(
            OfficerId.of("officer-7"),
            null,
            Set.of(Role.INTAKE_CLERK, Role.COORDINATOR),
            UnitId.of("unit-yanman"),
            null,
            null,
            ClientClass.PRIVATE_NETWORK);

    private final ActorMetadata metadata = new ActorMetadata(() -> Optional.of(CLERK));

    @Test
    void a_command_is_stamped_with_the_person_who_is_signed_in() {
        CommandMessage<?> sent = GenericCommandMessage.asCommandMessage("a command");

        CommandMessage<?> stamped = metadata.handle(sent);

        assertThat(Provenance.actorOf(stamped.getMetaData())).isEqualTo(CLERK);
    }

    @Test
    void a_stamp_that_is_there_is_kept() {
        CommandMessage<?> sent =
                GenericCommandMessage.asCommandMessage("a command").andMetaData(Provenance.of(Actor.SYSTEM));

        assertThat(Provenance.actorOf(metadata.handle(sent).getMetaData())).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void an_event_takes_over_the_actor_of_its_command() {
        CommandMessage<?> sent =
                GenericCommandMessage.asCommandMessage("a command").andMetaData(Provenance.of(CLERK));

        assertThat(Provenance.actorOf(metadata.correlationDataFor(sent))).isEqualTo(CLERK);
    }

    @Test
    void what_is_sent_in_answer_to_an_event_is_the_stations_own_act_of_the_same_origin() {
        var event = new GenericEventMessage<>("an event", Provenance.of(CLERK))
                .andMetaData(Map.of(Provenance.ORIGIN, "SIMULATED"));

        Map<String, ?> carried = metadata.correlationDataFor(event);

        assertThat(Provenance.actorOf(carried)).isEqualTo(Actor.SYSTEM);
        assertThat(carried.get(Provenance.ORIGIN)).isEqualTo("SIMULATED");
    }

    @Test
    void what_is_sent_in_answer_to_a_fact_names_it_and_so_does_what_comes_of_that() {
        var fact = new GenericDomainEventMessage<>("Grievance", "grievance-1", 4, "a fact");

        Map<String, ?> sent = metadata.correlationDataFor(fact);
        CommandMessage<?> command =
                GenericCommandMessage.asCommandMessage("a command").withMetaData(sent);

        assertThat(Provenance.causeOf(sent)).contains(new Cause("grievance-1", 4));
        assertThat(Provenance.causeOf(metadata.correlationDataFor(command))).contains(new Cause("grievance-1", 4));
    }

    @Test
    void what_a_person_does_has_no_cause() {
        CommandMessage<?> sent =
                GenericCommandMessage.asCommandMessage("a command").andMetaData(Provenance.of(CLERK));

        assertThat(Provenance.causeOf(metadata.correlationDataFor(sent))).isEmpty();
    }
}
