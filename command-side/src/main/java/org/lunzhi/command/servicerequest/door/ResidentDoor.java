package org.lunzhi.command.servicerequest.door;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.lunzhi.command.support.resident.Residents;
import org.lunzhi.kernel.access.Ids;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.springframework.stereotype.Component;

/**
 * Where residents come in without an account: a tracking code says which order, a token that only they hold says that
 * it is theirs. The token is printed once and kept nowhere but as a hash.
 */
@Component
public final class ResidentDoor {

    /** Twelve letters of Crockford's base 32 are 60 random bits: short enough to copy, too many to guess. */
    private static final int LETTERS = 12;

    private static final String KIND = "order";

    private final Residents residents;
    private final Ids ids;

    public ResidentDoor(Residents residents, Ids ids) {
        this.residents = residents;
        this.ids = ids;
    }

    /** Sends a command as the resident's own act. */
    public CompletableFuture<Void> send(Object command) {
        return residents.send(command);
    }

    /** A new code for a receipt. */
    public TrackingCode newTrackingCode() {
        int start = KIND.length() + 1;
        return TrackingCode.of(ids.mint(KIND).substring(start, start + LETTERS));
    }

    /** A new secret for a requester; a repeated request gets its own again, which nobody else can work out. */
    public String newToken() {
        return residents.newSecret();
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
