package org.lunzhi.query.support.freshness;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.question.BadQuestion;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a caller read what it has just written: a query that names the position its command returned, and how long it
 * will wait for it ({@code Prefer: wait=seconds}, RFC 7240), is answered when the views are there. Every answer says
 * how far the views are.
 */
final class FreshnessInterceptor implements HandlerInterceptor {

    static final String POSITION = "Lunzhi-Position";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})(?:$|[,;\\s])");
    private static final long LONGEST = 30;

    private final Freshness freshness;

    FreshnessInterceptor(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod())) {
            return true;
        }
        @Nullable String wanted = request.getHeader(POSITION);
        if (wanted != null) {
            freshness.await(position(wanted), waiting(request.getHeader("Prefer")));
        }
        response.setHeader(POSITION, String.valueOf(freshness.position()));
        return true;
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException nonsense) {
            throw new BadQuestion(POSITION, "应为命令返回的位置数字。", "The number that a command returned.");
        }
    }

    /** Two seconds where the caller does not say, thirty at most. */
    private static Duration waiting(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        return Duration.ofSeconds(wait.find() ? Math.min(LONGEST, Long.parseLong(wait.group(1))) : 2);
    }
}
