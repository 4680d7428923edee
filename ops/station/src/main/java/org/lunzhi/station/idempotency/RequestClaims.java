package org.lunzhi.station.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.ShownOnce;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.station.idempotency.claim.Claim;
import org.lunzhi.station.idempotency.claim.Claims;
import org.lunzhi.station.idempotency.claim.KeptAnswer;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Claims a request that carries a key before it is worked on, and answers a repeat of it with what came of it. */
@Component
class RequestClaims implements HandlerInterceptor {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(RequestClaims.class);
    private static final String COMMANDS = "org.lunzhi.command";
    private static final String ANYBODY = "resident";

    private final Claims claims;
    private final CurrentActor current;
    private final LogPosition position;

    RequestClaims(Claims claims, CurrentActor current, LogPosition position) {
        this.claims = claims;
        this.current = current;
        this.position = position;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC || !ChangeFilter.isChange(request)) {
            return true;
        }
        // A tag that cannot be read is refused before anything is written.
        var unused = SeenVersionHeader.of(request);
        @Nullable RequestKey key = RequestKey.of(request.getHeader(RequestKey.HEADER));
        if (key == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        // Accounts and tokens answer with fresh secrets that nothing could bring back.
        StationRule.NOT_REPEATABLE.requires(
                method.getBeanType().getPackageName().startsWith(COMMANDS), RequestKey.HEADER);
        Claim claim = claim(request, key);
        if (claim.answer() != null) {
            replay(response, claim.answer());
            return false;
        }
        new RunningRequest(claim, key).bind(request);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception bug) {
        if (!ChangeFilter.isChange(request) || response.containsHeader(REPLAYED)) {
            return;
        }
        position.tell(response);
        @Nullable RunningRequest running = RunningRequest.of(request);
        try {
            if (running != null) {
                settle(running, response, handler);
            }
        } catch (MongoException lost) {
            LOG.warn("An answer could not be kept; a repeat will find it in the log");
        }
    }

    private Claim claim(HttpServletRequest request, RequestKey key) throws IOException {
        String actor = current.actor().map(person -> person.officer().value()).orElse(ANYBODY);
        String id = key.claimOf(actor);
        String asked = Digests.sha256(
                request.getMethod().getBytes(UTF_8),
                ChangeFilter.target(request).getBytes(UTF_8),
                body(request));
        Optional<Claim> fresh = claims.open(id, asked);
        return fresh.isPresent() ? fresh.get() : earlier(id, asked);
    }

    private Claim earlier(String id, String asked) {
        Claim known = claims.find(id).orElseThrow(() -> new Refusal(StationRule.REQUEST_RUNNING, null));
        StationRule.IDEMPOTENCY_KEY_USED.requires(known.request().equals(asked), RequestKey.HEADER);
        if (known.answer() != null) {
            return known;
        }
        return claims.takeOver(known).orElseThrow(() -> new Refusal(StationRule.REQUEST_RUNNING, null));
    }

    private void settle(RunningRequest running, HttpServletResponse response, Object handler) {
        KeptAnswer answer = ChangeFilter.answerIn(response);
        boolean secret = handler instanceof HandlerMethod method && method.hasMethodAnnotation(ShownOnce.class);
        boolean done = answer.status() < 300;
        if (done && !secret && answer.body().length() <= KeptAnswer.LARGEST_BODY) {
            claims.answer(running.claim(), answer);
        } else if (done || running.hasAskedTheDomain() || running.claim().attempt() > 1) {
            claims.release(running.claim());
        } else {
            claims.forget(running.claim());
        }
    }

    private static void replay(HttpServletResponse response, KeptAnswer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body().getData());
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        @Nullable RereadBody body = WebUtils.getNativeRequest(request, RereadBody.class);
        return body == null ? new byte[0] : body.bytes();
    }
}
