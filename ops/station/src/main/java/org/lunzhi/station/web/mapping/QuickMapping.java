package org.lunzhi.station.web.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the endpoint of a request. Spring compares a path that has variables with every endpoint there is; most of
 * two hundred are ruled out here by how their paths begin.
 */
final class QuickMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo endpoint, HttpServletRequest request) {
        String beginning = beginnings.computeIfAbsent(endpoint, QuickMapping::beginningOf);
        return request.getRequestURI()
                        .startsWith(beginning, request.getContextPath().length())
                ? super.getMatchingMapping(endpoint, request)
                : null;
    }

    /** What all paths of the endpoint begin with, up to the first word that can differ; nothing if they are several. */
    private static String beginningOf(RequestMappingInfo endpoint) {
        if (endpoint.getPatternValues().size() != 1) {
            return "";
        }
        String pattern = endpoint.getPatternValues().iterator().next();
        int differs = pattern.indexOf('{');
        int wild = pattern.indexOf('*');
        int end = Math.min(differs < 0 ? pattern.length() : differs, wild < 0 ? pattern.length() : wild);
        return pattern.substring(0, end);
    }
}
