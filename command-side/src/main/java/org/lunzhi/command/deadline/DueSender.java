package org.lunzhi.command.deadline;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.command.support.due.DueCommands;
import org.lunzhi.kernel.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends, as the station itself, what the owner of a deadline wants to be told, and waits for the answer. */
@Component
class DueSender {

    private static final Logger LOG = LoggerFactory.getLogger(DueSender.class);

    private final CommandGateway commands;
    private final List<DueCommands> features;

    DueSender(CommandGateway commands, List<DueCommands> features) {
        this.commands = commands;
        this.features = List.copyOf(features);
    }

    /** The feature to which a deadline belongs. */
    Optional<DueCommands> ownerOf(Due due) {
        return features.stream()
                .filter(feature -> feature.handles(due.ownerType(), due.kind()))
                .findFirst();
    }

    /** What came of the command; only a failure that is no refusal is worth another attempt. */
    Answer send(@Nullable Object command) {
        if (command == null) {
            return Answer.NOTHING_TO_DO;
        }
        try {
            CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command);
            commands.sendAndWait(message.andMetaData(ActorMetadata.of(Actor.SYSTEM)));
            return Answer.SENT;
        } catch (RuleBroken refused) {
            return Answer.refused(refused.rule().name());
        } catch (AggregateNotFoundException unknown) {
            return Answer.refused("NOT_FOUND");
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The due-list will send {} again: {}",
                    command.getClass().getSimpleName(),
                    failure.getClass().getSimpleName());
            return Answer.FAILED;
        }
    }

    /**
     * The answer to a command of the due-list.
     *
     * @param outcome sent, refused, failed or nothing, for the counters
     * @param note the same with the rule where one refused, as kept in the list
     */
    record Answer(String outcome, String note) {

        static final Answer SENT = new Answer("sent", "SENT");
        static final Answer FAILED = new Answer("failed", "FAILED");
        static final Answer NOTHING_TO_DO = new Answer("nothing", "NOTHING");
        static final Answer UNCLAIMED = new Answer("unclaimed", "UNCLAIMED");

        static Answer refused(String rule) {
            return new Answer("refused", rule);
        }

        boolean failed() {
            return equals(FAILED);
        }
    }
}
