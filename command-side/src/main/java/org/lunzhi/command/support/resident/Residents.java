package org.lunzhi.command.support.resident;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.support.ActorMetadata;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.ClientClass;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Those who brought a matter and hold its receipt: what they send is their own act, and its secret says so. */
@Component
public final class Residents {

    /** Every resident acts under one name: who they are stands in no command and no event. */
    private static final Actor RESIDENT = new Actor(
            OfficerId.of("officer-resident"),
            null,
            Set.of(Role.REQUESTER),
            UnitId.of("unit-public"),
            null,
            null,
            ClientClass.PUBLIC_NETWORK);

    private final CommandGateway commands;
    private final Ids ids;

    public Residents(CommandGateway commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Sends a command as the resident's own act. */
    public CompletableFuture<Void> send(Object command) {
        return commands.send(GenericCommandMessage.asCommandMessage(command).andMetaData(ActorMetadata.of(RESIDENT)))
                .thenAccept(done -> {});
    }

    /** A new secret for a receipt; a repeated request gets its own again, which nobody else can work out. */
    public String newSecret() {
        return ids.mint("token");
    }
}
