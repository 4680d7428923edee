package org.lunzhi.station.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.RandomIds;
import org.lunzhi.station.idempotency.claim.Claim;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A claimed request while it is worked on: the same identifiers and command keys in the same order, each time. */
final class RunningRequest {

    private static final String ATTRIBUTE = RunningRequest.class.getName();

    private final Claim claim;
    private final byte[] secret;
    private final AtomicInteger minted = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();

    RunningRequest(Claim claim, RequestKey key) {
        this.claim = claim;
        // Neither the database alone nor the caller alone knows what will be minted.
        this.secret = Digests.draw(claim.seed().getData(), key.value());
    }

    /** The request of the current thread, if it carried a key. */
    static @Nullable RunningRequest current() {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (RunningRequest) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    void bind(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable RunningRequest of(HttpServletRequest request) {
        return (RunningRequest) request.getAttribute(ATTRIBUTE);
    }

    Claim claim() {
        return claim;
    }

    String mint(String kind) {
        byte[] bits = Digests.draw(secret, kind + "/" + minted.incrementAndGet());
        return kind + "-" + RandomIds.encode(bits);
    }

    /** Under which key the commit of the request's next command is found in the log. */
    String nextCommandKey() {
        int number = commands.incrementAndGet();
        return number == 1 ? claim.id() : Digests.sha256(claim.id(), String.valueOf(number));
    }

    boolean hasAskedTheDomain() {
        return commands.get() > 0;
    }
}
