package org.lunzhi.station.web.mapping;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the endpoint of a request. Spring compares a path that has variables with every endpoint there is; here only
 * those are compared whose paths are as long and begin alike. Where they are none, or more than one takes the request,
 * Spring is asked as ever.
 */
final class QuickMapping extends RequestMappingHandlerMapping {

    private volatile Map<Beginning, List<Endpoint>> endpoints = Map.of();

    /** A method and the paths and conditions it was told for, or those of them that take a request. */
    private record Endpoint(RequestMappingInfo told, HandlerMethod method) {}

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        Map<Beginning, List<Endpoint>> known = new HashMap<>();
        getHandlerMethods()
                .forEach((told, method) -> beginningOf(told)
                        .ifPresent(beginning -> known.computeIfAbsent(beginning, same -> new ArrayList<>())
                                .add(new Endpoint(told, method))));
        endpoints = known;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        List<Endpoint> matches = new ArrayList<>(1);
        for (Endpoint endpoint : endpoints.getOrDefault(Beginning.of(path), List.of())) {
            RequestMappingInfo match = getMatchingMapping(endpoint.told(), request);
            if (match != null) {
                matches.add(new Endpoint(match, endpoint.method()));
            }
        }
        if (matches.size() != 1) {
            return super.lookupHandlerMethod(path, request);
        }
        Endpoint only = matches.get(0);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
        handleMatch(only.told(), path, request);
        return only.method();
    }

    /** Nothing where paths of the endpoint may be of several lengths, or differ from the beginning on. */
    private static Optional<Beginning> beginningOf(RequestMappingInfo endpoint) {
        return endpoint.getPatternValues().size() == 1
                ? Optional.of(endpoint.getPatternValues().iterator().next())
                        .filter(pattern -> !pattern.contains("*"))
                        .map(Beginning::of)
                        .filter(beginning -> !beginning.words().contains("{"))
                : Optional.empty();
    }
}
