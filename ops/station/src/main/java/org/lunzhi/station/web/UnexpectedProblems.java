package org.lunzhi.station.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The last resort: whatever no feature has answered is a bug, logged here and told without detail. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

    private final ProblemWriter problems;

    UnexpectedProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception bug) {
        LOG.error("Unexpected failure in {}", handler, bug);
        try {
            problems.write(request, response, StationRule.INTERNAL, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
