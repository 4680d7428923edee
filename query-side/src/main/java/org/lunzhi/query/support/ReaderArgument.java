package org.lunzhi.query.support;

import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.kernel.access.Reader;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives query endpoints the signed-in officer as their reader; without one nothing is read. */
final class ReaderArgument implements HandlerMethodArgumentResolver {

    private final CurrentActor current;

    ReaderArgument(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Reader.handling(current.actor()
                .orElseThrow(
                        () -> new IllegalStateException("a query endpoint was reached without a signed-in reader")));
    }
}
