package org.lunzhi.station.web;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers requests whose caller could not even be recognised, because the database is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LostDatabase extends OncePerRequestFilter {

    private final ProblemWriter problems;

    LostDatabase(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (MongoException | LogUnavailable lost) {
            logger.warn("The database did not answer: " + lost.getClass().getSimpleName());
            if (!response.isCommitted()) {
                response.reset();
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(ProblemDocuments.RETRY_AFTER_SECONDS));
            problems.write(request, response, StationRule.UNAVAILABLE, null);
        }
    }
}
