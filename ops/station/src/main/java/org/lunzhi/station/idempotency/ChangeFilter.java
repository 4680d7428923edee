package org.lunzhi.station.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lunzhi.station.idempotency.claim.KeptAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Holds back the answer to a changing request until all is known that it has to say. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ChangeFilter extends OncePerRequestFilter {

    /** The headers that say what came of a request. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE, LogPosition.HEADER);

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    static boolean isChange(HttpServletRequest request) {
        return CHANGING.contains(request.getMethod())
                && request.getServletPath().startsWith("/api/");
    }

    /** What the request is about, with its query. */
    static String target(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    static KeptAnswer answerIn(HttpServletResponse response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT) {
            @Nullable String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        @Nullable ContentCachingResponseWrapper held = heldBack(response);
        return new KeptAnswer(
                response.getStatus(), headers, new Binary(held == null ? new byte[0] : held.getContentAsByteArray()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isChange(request);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean again = isAsyncDispatch(request);
        HttpServletResponse held = again ? response : new ContentCachingResponseWrapper(response);
        chain.doFilter(again ? request : new RereadBody(request), held);
        if (!isAsyncStarted(request)) {
            release(held);
        }
    }

    private static void release(HttpServletResponse response) throws IOException {
        @Nullable ContentCachingResponseWrapper held = heldBack(response);
        if (held != null) {
            held.copyBodyToResponse();
        }
    }

    private static @Nullable ContentCachingResponseWrapper heldBack(HttpServletResponse response) {
        return WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
    }
}
