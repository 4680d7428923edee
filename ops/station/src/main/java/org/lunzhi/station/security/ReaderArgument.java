package org.lunzhi.station.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.CurrentActor;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers that ask for an {@link Actor} or a {@link Reader} the person who is signed in; a reader comes with
 * the units above their own.
 */
final class ReaderArgument implements HandlerMethodArgumentResolver {

    static final Set<Class<?>> TYPES = Set.of(Actor.class, Reader.class);

    private final CurrentActor current;
    private final SuperiorUnits units;

    ReaderArgument(CurrentActor current, SuperiorUnits units) {
        this.current = current;
        this.units = units;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Actor actor = current.actor().orElseThrow(() -> new Refusal(StationRule.SIGN_IN_FIRST, null));
        return parameter.getParameterType() == Actor.class ? actor : Reader.handling(actor, units.of(actor.unit()));
    }
}
