package org.lunzhi.command.servicerequest.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
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
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.springframework.stereotype.Component;

/**
 * Where residents come in without an account: a tracking code says which order, a token that only they hold says that
 * it is theirs. The token is printed once and kept nowhere but as a hash.
 */
@Component
public final class ResidentDoor {

    /** Every resident acts under one name: who they are stands in no command and no event. */
    private static final Actor RESIDENT = new Actor(
            OfficerId.of("officer-resident"),
            null,
            Set.of(Role.REQUESTER),
            UnitId.of("unit-public"),
            null,
            null,
            ClientClass.PUBLIC_NETWORK);

    /** Twelve letters of Crockford's base 32 are 60 random bits: short enough to copy, too many to guess. */
    private static final int LETTERS = 12;

    private static final String KIND = "order";

    private final CommandGateway commands;
    private final Ids ids;

    public ResidentDoor(CommandGateway commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /** Sends a command as the resident's own act. */
    public CompletableFuture<Void> send(Object command) {
        return commands.send(GenericCommandMessage.asCommandMessage(command).andMetaData(ActorMetadata.of(RESIDENT)))
                .thenAccept(done -> {});
    }

    /** A new code for a receipt. */
    public TrackingCode newTrackingCode() {
        int start = KIND.length() + 1;
        return TrackingCode.of(ids.mint(KIND).substring(start, start + LETTERS));
    }

    /** A new secret for a requester; a repeated request gets its own again, which nobody else can work out. */
    public String newToken() {
        return ids.mint("token");
    }

    /** What is kept of a token. */
    public static TokenHash hashOf(String token) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(token.strip().getBytes(StandardCharsets.UTF_8));
            return TokenHash.of(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The order with a tracking code, however it was copied from the receipt. */
    public static ServiceRequestId order(String copied) {
        String code = copied.replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return orderOf(TrackingCode.of(code));
    }

    /** The order that a code belongs to. */
    public static ServiceRequestId orderOf(TrackingCode code) {
        return ServiceRequestId.of(KIND + "-" + code);
    }
}
