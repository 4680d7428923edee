package org.lunzhi.station.security.power;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A method and a path of the station, written as in {@code POST /api/grievances/{id}/triage}.
 *
 * @param method the HTTP method, or any; GET stands for HEAD too
 */
public record Endpoint(@Nullable HttpMethod method, PathPattern pattern) {

    private static final String ANY = "ANY";

    static Endpoint of(String written) {
        int space = written.indexOf(' ');
        String method = written.substring(0, space);
        PathPattern pattern = PathPatternParser.defaultInstance.parse(written.substring(space + 1));
        return new Endpoint(ANY.equals(method) ? null : HttpMethod.valueOf(method), pattern);
    }

    /** Whether a request with this method and path is about this endpoint. */
    public boolean matches(String asked, PathContainer path) {
        return admits(asked) && pattern.matches(path);
    }

    private boolean admits(String asked) {
        return method == null
                || method.matches(asked)
                || (HttpMethod.GET.equals(method) && HttpMethod.HEAD.matches(asked));
    }

    @Override
    public String toString() {
        return (method == null ? ANY : method.name()) + " " + pattern.getPatternString();
    }
}
