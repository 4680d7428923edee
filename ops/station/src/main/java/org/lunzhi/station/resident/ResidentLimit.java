package org.lunzhi.station.resident;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lunzhi.station.web.ProblemWriter;
import org.lunzhi.station.web.Retry;
import org.lunzhi.station.web.StationRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses residents' requests that come too fast, before anything is read of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
@EnableConfigurationProperties(ResidentSettings.class)
class ResidentLimit extends OncePerRequestFilter {

    private final RequestCounts counts;
    private final ProblemWriter problems;

    ResidentLimit(ResidentSettings settings, ProblemWriter problems) {
        this.counts = new RequestCounts(settings, Ticker.systemTicker());
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/api/resident/") && !path.equals(ReceiptPage.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (counts.admits(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Retry.seconds(RequestCounts.WINDOW));
            problems.write(request, response, StationRule.TOO_MANY_REQUESTS, null);
        }
    }
}
