package org.lunzhi.station.security;

import java.util.List;
import org.lunzhi.kernel.access.CurrentActor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers {@link ReaderArgument}; callers do not send these arguments, so the API's description omits them. */
@Configuration(proxyBeanMethods = false)
class SignedInArguments implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ReaderArgument.TYPES.toArray(Class<?>[]::new));
    }

    private final CurrentActor current;

    SignedInArguments(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ReaderArgument(current));
    }
}
